using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.OpenWork;

/// <summary>How much one salesperson has to do.</summary>
public sealed class OpenWorkRow
{
    internal OpenWorkRow(Id<Salesperson> salesperson, int overdue, int due, int withoutNextAction, int quietQuotations, int falling)
    {
        Salesperson = salesperson;
        Overdue = overdue;
        Due = due;
        WithoutNextAction = withoutNextAction;
        QuietQuotations = quietQuotations;
        FallingCustomers = falling;
    }

    /// <summary>Who; empty for opportunities whose owner is not listed.</summary>
    public Id<Salesperson> Salesperson { get; }

    /// <summary>Next actions planned for a day before the snapshot's.</summary>
    public int Overdue { get; }

    /// <summary>Next actions planned for the snapshot's day or the days ahead.</summary>
    public int Due { get; }

    /// <summary>Open opportunities without a next action.</summary>
    public int WithoutNextAction { get; }

    /// <summary>Quotations without contact since.</summary>
    public int QuietQuotations { get; }

    /// <summary>Customers about to fall to the public sea.</summary>
    public int FallingCustomers { get; }

    /// <summary>All of it; one opportunity may stand in two lists.</summary>
    public int Total => Overdue + Due + WithoutNextAction + QuietQuotations + FallingCustomers;
}
