namespace SalesInsights.Journeys;

/// <summary>What one person, department or the company had in one step: in each window, and in all records.</summary>
internal sealed class UnitCounts(int windows)
{
    public WindowCounts[] Windows { get; } = Enumerable.Range(0, windows).Select(_ => new WindowCounts()).ToArray();

    public long Observed { get; set; }

    /// <summary>By the others' rates; never the unit's own.</summary>
    public double Expected { get; set; }

    /// <summary>For shares: how many cases with one chance have the mean and variance of all.</summary>
    public double Trials { get; set; }

    /// <summary>For shares: that chance, by the others.</summary>
    public double Chance { get; set; }

    /// <summary>The squared coefficient of variation of <see cref="Expected"/>: how well the others' rates are known.</summary>
    public double Variance { get; set; }
}
