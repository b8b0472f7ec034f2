using SalesInsights.Journeys;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Findings;

/// <summary>How sure a finding is, what made the rule speak, and the step of the journey behind it.</summary>
internal sealed class Judgement
{
    public static readonly Judgement ByPolicy = new(FindingVerdict.ByPolicy, [Trigger.Policy], null);

    private Judgement(FindingVerdict verdict, IReadOnlyList<Trigger> triggers, JourneyStep? step, bool isPraise = false) =>
        (Verdict, Triggers, Step, IsPraise) = (verdict, triggers, step, isPraise);

    public FindingVerdict Verdict { get; }

    public IReadOnlyList<Trigger> Triggers { get; }

    public JourneyStep? Step { get; }

    /// <summary>Whether the step stands out on the good side.</summary>
    private bool IsPraise { get; }

    /// <summary>Only a policy gives no score, nor does praise, for scores are chances of something bad; in a viewer's part there may be none to see.</summary>
    public Measured<double> Score => IsPraise ? Measured.Missing<double>(Gap.NotApplicable) : Step?.Score ?? Measured.Missing<double>(Verdict == FindingVerdict.ByPolicy ? Gap.NotComputed : Gap.NoBenchmark);

    /// <summary>What a step that stands out says.</summary>
    /// <param name="step">The step, suspected or confirmed, with all its numbers.</param>
    /// <param name="hasPeers">Whether the subject is compared with others, and not with its own past alone.</param>
    /// <param name="materiality">How far a count must lie from the expected one to matter.</param>
    /// <param name="alsoByPolicy">Whether an absolute threshold fired too.</param>
    public static Judgement Of(JourneyStep step, bool hasPeers, double materiality, bool alsoByPolicy)
    {
        var triggers = new List<Trigger>();
        if (alsoByPolicy) triggers.Add(Trigger.Policy);
        var others = hasPeers ? step.ExpectedByOthers.ValueOr(0) : 0;
        var own = step.ExpectedByOwnPast.ValueOr(0);
        var (byPeers, byOwn) = (others > 0 && step.IsBeside(others, materiality), own > 0 && step.IsBeside(own, materiality));

        // Both together may stand out where neither does alone; then the one that is further off is named.
        if (!byPeers && !byOwn) (byPeers, byOwn) = hasPeers && step.Distance(others) >= step.Distance(own) ? (true, false) : (false, true);
        if (byPeers) triggers.Add(Trigger.Peers);
        if (byOwn) triggers.Add(Trigger.Own);
        return new(step.Verdict == JourneyVerdict.Confirmed ? FindingVerdict.Confirmed : FindingVerdict.Suspected, triggers, step);
    }

    /// <summary>What a step says that stands out on the good side, as the rule has made sure.</summary>
    public static Judgement OfPraise(JourneyStep step, Trigger beside) => new(FindingVerdict.Confirmed, [beside], step, isPraise: true);

    /// <summary>The same verdict with the step as a viewer may see it.</summary>
    public Judgement SeenWith(JourneyStep? step) => new(Verdict, Triggers, step, IsPraise);
}
