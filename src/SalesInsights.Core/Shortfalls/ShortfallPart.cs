using SalesInsights.Identifiers;
using SalesInsights.Pipelines;

namespace SalesInsights.Shortfalls;

/// <summary>One part of what is missing to the target.</summary>
public sealed class ShortfallPart
{
    internal ShortfallPart(ShortfallStep step, Id<Stage> stage, decimal amount, PartChance? chance = null, PartRecent? recent = null)
    {
        (Step, Stage, Amount) = (step, stage, amount);
        (Low, High, LargestChance) = (chance?.Low, chance?.High, chance?.Largest);
        (Recent, RecentLow, RecentHigh) = (recent?.Amount, recent?.Low, recent?.High);
    }

    /// <summary>What it is about.</summary>
    public ShortfallStep Step { get; }

    /// <summary>The stage, for <see cref="ShortfallStep.Stage"/>; empty otherwise.</summary>
    public Id<Stage> Stage { get; }

    /// <summary>
    /// How much of the missing amount it is, in the reporting currency, to its smallest coin. Below 0 where it was better than the others:
    /// the other parts
    /// then explain more than the whole.
    /// </summary>
    public decimal Amount { get; }

    /// <summary>The lower end of the 80 % interval; null where nothing was drawn.</summary>
    public decimal? Low { get; }

    /// <summary>The upper end of the 80 % interval; null where nothing was drawn.</summary>
    public decimal? High { get; }

    /// <summary>
    /// In what share of the draws it was the largest reason, from 0 to 1; null where nothing was drawn or it is none that can be ranked.
    /// </summary>
    public double? LargestChance { get; }

    /// <summary>
    /// How much of the amount is new: beyond the difference from the others that the person had before, as far as chance does not explain
    /// it. The price of a reason that began lately.
    /// </summary>
    /// <value>Null for departments, the company and steps other than new customers, follow-up, stages and timing.</value>
    public decimal? Recent { get; }

    /// <summary>The lower end of its 80 % interval, by chance, by what people differ anyway and by the average amount.</summary>
    public decimal? RecentLow { get; }

    /// <summary>The upper end of its 80 % interval.</summary>
    public decimal? RecentHigh { get; }

    /// <summary>The name in answers: <c>newCustomers</c>, <c>stage:quotation</c>.</summary>
    public string Name => Step == ShortfallStep.Stage
        ? "stage:" + Stage.Value
        : char.ToLowerInvariant(Step.ToString()[0]) + Step.ToString().Substring(1);

    /// <summary>Whether it is a reason that somebody could work on: not the target, the carry-over or what departments add.</summary>
    internal static bool IsRanked(ShortfallStep step) => step is >= ShortfallStep.RepeatBusiness and <= ShortfallStep.OtherPayments;
}
