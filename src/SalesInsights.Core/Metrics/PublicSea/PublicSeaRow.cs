using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.PublicSea;

/// <summary>One salesperson's part in the public sea.</summary>
public sealed class PublicSeaRow
{
    internal PublicSeaRow(Id<Salesperson> salesperson, SeaTally tally, int falling)
    {
        Salesperson = salesperson;
        Released = tally.Released;
        Claimed = tally.Claimed;
        Assigned = tally.Assigned;
        LeftInSea = tally.AtEnd;
        Falling = falling;
    }

    /// <summary>Who.</summary>
    public Id<Salesperson> Salesperson { get; }

    /// <summary>Customers of theirs that went to the sea in the period; one who went twice counts twice.</summary>
    public int Released { get; }

    /// <summary>Customers whom they took from the sea in the period.</summary>
    public int Claimed { get; }

    /// <summary>Customers given to them from the sea in the period.</summary>
    public int Assigned { get; }

    /// <summary>Customers in the sea at the period's end whom they owned last.</summary>
    public int LeftInSea { get; }

    /// <summary>Customers of theirs about to fall, see <see cref="PublicSeaReport.Falling"/>.</summary>
    public int Falling { get; }
}
