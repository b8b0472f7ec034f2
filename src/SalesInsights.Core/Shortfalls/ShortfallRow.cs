using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Shortfalls;

/// <summary>What one subject misses of its target, and why.</summary>
public sealed class ShortfallRow
{
    /// <summary>The share of the missing amount from which on a carry-over silences the ranking.</summary>
    public const decimal SilencingShare = 0.2m;

    /// <summary>The chance of being the largest reason below which reasons are not told apart.</summary>
    public const double SeparableChance = 0.6;

    internal ShortfallRow(
        Subject subject, Measured<decimal> target, decimal actual, Measured<decimal> total, IReadOnlyList<ShortfallPart> parts, PeerFigures peers)
    {
        (Subject, Target, Actual, Total, Parts) = (subject, target, actual, total, parts);
        (Peers, PeerDealSize, PeerGroups) = (peers.Count, peers.DealSize, peers.Groups);
    }

    /// <summary>Who.</summary>
    public Subject Subject { get; }

    /// <summary>The target as in the completion report.</summary>
    public Measured<decimal> Target { get; }

    /// <summary>What was reached by the day.</summary>
    public decimal Actual { get; }

    /// <summary>Target − actual, above 0, to the currency's smallest coin.</summary>
    /// <value>
    /// No value: <see cref="Gap.NoTarget"/>, <see cref="Gap.ZeroTarget"/>, <see cref="Gap.TargetReached"/>, <see cref="Gap.NotApplicable"/>
    /// for a target
    /// that is a count, <see cref="Gap.NoBenchmark"/> with fewer than two others to compare with.
    /// </value>
    public Measured<decimal> Total { get; }

    /// <summary>The parts, in the order of the steps; they sum exactly to <see cref="Total"/>, and are none where there is none.</summary>
    public IReadOnlyList<ShortfallPart> Parts { get; }

    /// <summary>How many others the person was compared with; 0 for departments and the company.</summary>
    public int Peers { get; }

    /// <summary>
    /// The others' average amount of new business, each amount at most their 95th percentile; the benchmark of the deal size.
    /// </summary>
    /// <value>
    /// <see cref="Gap.NothingToCount"/> where they had none; <see cref="Gap.NotApplicable"/> for departments and the company.
    /// </value>
    public Measured<decimal> PeerDealSize { get; }

    /// <summary>
    /// Whether the carry-over is more than 20 % of the missing amount: then the steps do not explain it, and no step is called the largest.
    /// </summary>
    public bool IsRankingSilent => Total.TryGet(out var total)
        && Math.Abs(Parts.Where(p => p.Step == ShortfallStep.CarryOver).Sum(p => p.Amount)) > SilencingShare * total;

    /// <summary>
    /// Whether the draws cannot tell which reason is the largest: none is in 60 % of them. False where nothing was drawn.
    /// </summary>
    public bool IsNotSeparable =>
        Parts.Any(p => p.LargestChance is not null) && !Parts.Any(p => p.LargestChance >= SeparableChance);

    /// <summary>The largest reason that somebody could work on; null where there is none, it is silenced or not to be told apart.</summary>
    public ShortfallPart? Largest => IsRankingSilent || IsNotSeparable
        ? null
        : Parts.Where(p => ShortfallPart.IsRanked(p.Step) && p.Amount > 0).OrderByDescending(p => p.Amount).FirstOrDefault();

    internal int[][] PeerGroups { get; }
}
