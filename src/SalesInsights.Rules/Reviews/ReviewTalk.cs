using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Reviews;

/// <summary>A talk to have: one person, the finding to begin with, and what else stands of them.</summary>
public sealed class ReviewTalk
{
    internal ReviewTalk(CaseReport @case, IReadOnlyList<ReviewItem> items, bool wasTalkedLately)
    {
        (Case, Items, WasTalkedLately) = (@case, items, wasTalkedLately);
        Impact = items.Sum(i => i.Finding!.Impact.ValueOr(0));
    }

    /// <summary>The person's case with all facts.</summary>
    public CaseReport Case { get; }

    /// <summary>Who.</summary>
    public Subject Subject => Case.Subject;

    /// <summary>The name as shown to people.</summary>
    public string Name => Case.Name;

    /// <summary>What stands of the person, the one to begin with first: confirmed, suspected, then policy; within these the most upstream.</summary>
    public IReadOnlyList<ReviewItem> Items { get; }

    /// <summary>What to begin with.</summary>
    public ReviewItem Lead => Items[0];

    /// <summary>How sure the surest of them is.</summary>
    public FindingVerdict Verdict => Lead.Verdict;

    /// <summary>What they cost together, in the reporting currency, 0 or more; what has no price counts 0.</summary>
    public decimal Impact { get; }

    /// <summary>Target − actual, above 0; an amount of money where the measure is one. Missing where there is no target, or it is reached.</summary>
    public Measured<decimal> Missing
    {
        get
        {
            if (Case.Completion is not { } row) return Measured.Missing<decimal>(Gap.NotApplicable);
            if (!row.Target.TryGet(out var target)) return Measured.Missing<decimal>(row.Target.Gap, row.Target.Sample);
            return target > row.Actual ? Measured.Of(target - row.Actual, row.Target.Sample) : Measured.Missing<decimal>(Gap.TargetReached, row.Target.Sample);
        }
    }

    /// <summary>
    /// Whether all of it was talked about within <see cref="ReviewOptions.TalkRestDays"/> and is neither new nor worse: then it does not come first.
    /// </summary>
    public bool WasTalkedLately { get; }

    /// <summary>The last day on which the lead was talked about; null for never.</summary>
    public LocalDate? TalkedOn => Lead.TalkedOn;
}
