using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Findings;

/// <summary>What a fact of the evidence stands beside, to be read again from what a viewer sees.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Stage">The stage; null for a fact that is not per stage.</param>
/// <param name="WithPeers">Whether the others are told.</param>
/// <param name="Period">The past period that is told; null for none.</param>
/// <param name="Before">Another fact that is the own past; null for none.</param>
internal sealed record FactComparison(FactKey Fact, StageKey? Stage, bool WithPeers, OwnPeriod? Period = null, FactKey? Before = null)
{
    /// <summary>What the others make of it, as far as it may be seen.</summary>
    public Measured<double> PeersIn(Case @case) => WithPeers ? @case.Peers(Fact, Stage) : default;

    /// <summary>What it was before, as far as it may be seen; not computed for a day.</summary>
    public Measured<double> OwnIn(Case @case)
    {
        if (Before is not null) return Before.Read(@case.Scope(Stage)).Select(v => v.ToDouble());
        return Period is { } period && !Fact.IsDay ? @case.ReadOwn(Fact, period, Stage).Select(v => v.ToDouble()) : default;
    }
}
