using NodaTime;
using SalesInsights.Identifiers;

namespace SalesInsights.Facts;

/// <summary>A fair or a promotion; its customers arrive as one batch. 展会</summary>
/// <remarks>A campaign row.</remarks>
public sealed record Campaign
{
    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="id">The CRM's key.</param>
    /// <param name="name">The name as shown to people.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, inclusive.</param>
    public Campaign(
        Id<Campaign> id,
        string name,
        LocalDate from,
        LocalDate to)
    {
        Id = id;
        Name = name ?? "";
        From = from;
        To = to;
    }

    /// <summary>The CRM's key.</summary>
    public Id<Campaign> Id { get; }

    /// <summary>The name as shown to people.</summary>
    public string Name { get; }

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    /// <summary>The last day, inclusive.</summary>
    public LocalDate To { get; }
}
