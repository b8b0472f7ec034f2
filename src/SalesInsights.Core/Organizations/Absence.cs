using NodaTime;
using SalesInsights.Identifiers;

namespace SalesInsights.Organizations;

/// <summary>Days on which a salesperson was not at work. The reason is never asked.</summary>
public sealed record Absence
{
    /// <summary>Describes an absence.</summary>
    /// <param name="salesperson">Who.</param>
    /// <param name="from">The first day away.</param>
    /// <param name="to">The last day away, inclusive.</param>
    public Absence(Id<Salesperson> salesperson, LocalDate from, LocalDate to)
    {
        Salesperson = salesperson;
        From = from;
        To = to;
    }

    /// <summary>Who.</summary>
    public Id<Salesperson> Salesperson { get; }

    /// <summary>The first day away.</summary>
    public LocalDate From { get; }

    /// <summary>The last day away, inclusive.</summary>
    public LocalDate To { get; }
}
