using NodaTime;

namespace SalesInsights.Rules.Reviews;

/// <summary>A review that was held: what stood after it, and what was closed at it.</summary>
public sealed class HeldReview : ReviewEntry
{
    internal HeldReview(
        LocalDate day, string period, string measure, double spent, double spentInQuarter,
        IReadOnlyList<RaisedFinding> findings, IReadOnlyList<ClosedFinding> closed)
        : base(day) =>
        (Period, Measure, Spent, SpentInQuarter, Findings, Closed) = (period, measure, spent, spentInQuarter, findings, closed);

    /// <summary>The name of the period that was asked about.</summary>
    public string Period { get; }

    /// <summary>The id of the measure that was asked about.</summary>
    public string Measure { get; }

    /// <summary>
    /// What the review spent of each person's budget: the chance that a verdict was raised about somebody in whom nothing is wrong. From 0 to 1.
    /// </summary>
    public double Spent { get; }

    /// <summary>What was spent in the calendar quarter so far, this review included.</summary>
    public double SpentInQuarter { get; }

    /// <summary>Everything that stood after the review, by id: raised at it (<see cref="Trend.New"/>) or before.</summary>
    public IReadOnlyList<RaisedFinding> Findings { get; }

    /// <summary>What was closed at it, by id.</summary>
    public IReadOnlyList<ClosedFinding> Closed { get; }
}
