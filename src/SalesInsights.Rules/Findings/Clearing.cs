using SalesInsights.Journeys;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Findings;

/// <summary>What would clear a finding: by the policy, by facts of the case as far as they may be seen, and for the step of the journey.</summary>
/// <param name="byPolicy">Edits that depend on nothing but the subject's own records.</param>
/// <param name="stepAction">The edit that clears the step; null for none.</param>
/// <param name="atMost">On how many records that can be done.</param>
/// <param name="byCase">Edits that are told from the case that is looked at, a viewer's part included.</param>
internal sealed class Clearing(
    IReadOnlyList<ClearingEdit> byPolicy, string? stepAction, int atMost, IReadOnlyList<Func<Case, ClearingEdit?>> byCase)
{
    /// <summary>The edits; one that both ask for is asked for as often as the more demanding one says.</summary>
    /// <param name="case">The case as far as it may be seen.</param>
    /// <param name="step">The step as far as it may be seen; null for none.</param>
    public IReadOnlyList<ClearingEdit> EditsFor(Case @case, JourneyStep? step)
    {
        var edits = byCase.Count == 0 ? byPolicy : [.. byPolicy, .. byCase.Select(edit => edit(@case)).OfType<ClearingEdit>()];
        if (stepAction is null || step is null) return edits;

        // What clears the policy alone would not clear the finding.
        if (step.ToClear(@case.Company.Materiality) is not { } count || count > atMost) return [];
        var same = edits.FirstOrDefault(e => e.Action == stepAction);
        if (same is null) return [.. edits, new ClearingEdit(stepAction, count)];
        return edits.Select(e => e == same ? new ClearingEdit(stepAction, Math.Max(count, e.Count)) : e).ToArray();
    }
}
