using SalesInsights.Journeys;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Reviews;

/// <summary>How bad a finding is, as a number that can be compared from review to review: larger is worse.</summary>
internal readonly record struct FindingSize(decimal? Value, string? Of, bool IsShare = false)
{
    // Shares near 0 move by a multiple of themselves without meaning anything.
    private const decimal LeastMoveOfAShare = 0.02m;
    private const string Distance = "distance";
    private const int Decimals = 6;

    public static FindingSize None => default;

    /// <summary>Where a policy fired its first value with a threshold, else how far the step's count lies from the expected one.</summary>
    public static FindingSize OfFinding(Finding finding)
    {
        if (finding.Kind == FindingKind.Strength) return None;
        return finding.Triggers.Contains(Trigger.Policy) ? OfPolicy(finding) : OfStep(finding.Step);
    }

    public static FindingSize OfStep(JourneyStep? step)
    {
        if (step is null || !step.Expected.TryGet(out var expected) || expected <= 0) return None;
        var beyond = step.Kind == JourneyStepKind.Lost ? step.Observed - expected : expected - step.Observed;
        return new(Rounded(beyond / expected), Distance, IsShare: true);
    }

    /// <summary>Whether this is worse (above 0) or better (below 0) than before by more than the margin; 0 where it is neither or cannot be compared.</summary>
    public int ComparedWith(decimal? before, string? beforeOf, double margin)
    {
        if (Value is not { } now || before is not { } then || Of != beforeOf) return 0;
        var (moved, tolerance) = (now - then, Math.Abs(then) * (decimal)margin);
        if (IsShare) tolerance = Math.Max(tolerance, LeastMoveOfAShare);
        return Math.Abs(moved) > tolerance ? Math.Sign(moved) : 0;
    }

    private static FindingSize OfPolicy(Finding finding)
    {
        foreach (var evidence in finding.Evidence)
        {
            if (evidence.Threshold is not { IsDay: false } threshold || !evidence.Value.TryGet(out var value) || value.IsDay) continue;
            var number = NumberOf(value);
            return new(number >= NumberOf(threshold) ? number : -number, evidence.Fact, evidence.Unit.Form == FactForm.Share);
        }

        return None;
    }

    private static decimal NumberOf(FactValue value) => value.IsExact ? decimal.Round(value.Exact, Decimals, MidpointRounding.ToEven) : Rounded(value.Fraction);

    private static decimal Rounded(double value) => decimal.Round((decimal)Math.Max(-1e15, Math.Min(1e15, value)), Decimals, MidpointRounding.ToEven);
}
