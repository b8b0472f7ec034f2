namespace SalesInsights.Journeys;

/// <summary>A window of time beside the unit's own past before it.</summary>
internal sealed class WindowCounts
{
    /// <summary>The first day of the window; its last one is that of the snapshot.</summary>
    public int FirstDay { get; set; }

    public long Observed { get; set; }

    /// <summary>By the others' rates in the window.</summary>
    public double Expected { get; set; }

    /// <summary>The squared coefficient of variation of <see cref="Expected"/>.</summary>
    public double Variance { get; set; }

    public long PastObserved { get; set; }

    /// <summary>By the others' rates before the window.</summary>
    public double PastExpected { get; set; }

    /// <summary>The squared coefficient of variation of <see cref="PastExpected"/>.</summary>
    public double PastVariance { get; set; }

    /// <summary>For shares: how many cases with one chance have the mean and variance of these; 0 for counts.</summary>
    public double Trials { get; set; }

    /// <summary>For shares: that chance, by the others.</summary>
    public double Chance { get; set; }

    /// <summary>For shares: the same of the own past.</summary>
    public double PastTrials { get; set; }

    /// <summary>For shares: the others' chance in the own past's cases.</summary>
    public double PastChance { get; set; }

    /// <summary>For shares: within how many days worked.</summary>
    public int WithinDays { get; set; }

    /// <summary>How much exposure there was: cases that could have had the event, or working days.</summary>
    public double Exposure { get; set; }

    /// <summary>The most events that the cases allow.</summary>
    public long Most { get; set; }

    /// <summary>The part of <see cref="Expected"/> that comes from cases which somebody else had before.</summary>
    public double Inherited { get; set; }
}
