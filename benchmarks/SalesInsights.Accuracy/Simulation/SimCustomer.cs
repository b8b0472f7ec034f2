using System.Globalization;
using SalesInsights.Facts;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>A customer as it really went, with what the records kept of it.</summary>
internal sealed class SimCustomer
{
    private string? _key;
    private string? _dealKey;

    public required int Id { get; init; }

    /// <summary>Its id in the records, and its opportunity's.</summary>
    public string Key => _key ??= "c" + Id.ToString(CultureInfo.InvariantCulture);
    public string DealKey => _dealKey ??= "o" + Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whose customer it was at first.</summary>
    public required int Finder { get; init; }

    /// <summary>When it came; negative for those from before the data.</summary>
    public required double Created { get; init; }

    public required int Stratum { get; init; }

    /// <summary>The fair, or -1.</summary>
    public int Campaign { get; init; } = -1;

    public bool IsExisting => Created < 0;

    /// <summary>Owners from when on, the finder first; -1 is the public sea.</summary>
    public List<(double From, int Owner, CustomerOrigin Origin)> Owners { get; } = [];

    public SimDeal? Deal { get; set; }

    public int OwnerAt(double moment)
    {
        var owner = Finder;
        foreach (var (from, next, _) in Owners)
        {
            if (from > moment) break;
            owner = next;
        }

        return owner;
    }
}
