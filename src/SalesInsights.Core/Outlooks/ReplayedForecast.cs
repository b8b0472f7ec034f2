using SalesInsights.Quantities;

namespace SalesInsights.Outlooks;

/// <summary>What was said of one person on one day of a past period, what the run rate would have said, and what came.</summary>
internal sealed class ReplayedForecast
{
    public required int Person { get; init; }

    public required int Period { get; init; }

    public required int Third { get; init; }

    public required double Booked { get; init; }

    public required double Landing { get; init; }

    public required Interval Said { get; init; }

    public required double RunRate { get; init; }

    public required double Final { get; init; }

    /// <summary>The chance that was given to reaching the target; null without one.</summary>
    public double? Chance { get; init; }

    public bool IsReached { get; init; }

    /// <summary>The interval of the run rate; null where no other period says how far it misses.</summary>
    public Interval? RunRateSaid { get; set; }
}
