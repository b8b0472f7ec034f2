using SalesInsights.Journeys;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Findings;

/// <summary>What would clear a finding: by the policy, and for the step of the journey.</summary>
internal sealed class Clearing(IReadOnlyList<ClearingEdit> byPolicy, string? stepAction, int atMost)
{
    /// <summary>The edits; one that both ask for is asked for as often as the more demanding one says.</summary>
    /// <param name="step">The step as far as it may be seen; null for none.</param>
    /// <param name="materiality">How far a count must lie from the expected one to matter.</param>
    public IReadOnlyList<ClearingEdit> EditsFor(JourneyStep? step, double materiality)
    {
        if (stepAction is null || step is null) return byPolicy;

        // What clears the policy alone would not clear the finding.
        if (step.ToClear(materiality) is not { } count || count > atMost) return [];
        var same = byPolicy.FirstOrDefault(e => e.Action == stepAction);
        if (same is null) return [.. byPolicy, new ClearingEdit(stepAction, count)];
        return byPolicy.Select(e => e == same ? new ClearingEdit(stepAction, Math.Max(count, e.Count)) : e).ToArray();
    }
}
