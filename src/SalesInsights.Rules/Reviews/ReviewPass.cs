using SalesInsights.Journeys;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Reviews;

/// <summary>Goes once through what stands and what is found: what is raised, goes on, is lowered or closed.</summary>
/// <param name="report">What is found now, of the whole company.</param>
/// <param name="options">How findings are raised and closed.</param>
/// <param name="budget">What the review may spend; null between reviews, when no verdict is raised, lowered or cleared.</param>
internal sealed class ReviewPass(DiagnosisReport report, ReviewOptions options, ErrorBudget? budget)
{
    private readonly List<ReviewItem> _items = [];
    private readonly List<ClosedFinding> _closed = [];

    /// <summary>What stands now, by id.</summary>
    public IReadOnlyList<ReviewItem> Items => _items;

    /// <summary>What was closed, by id.</summary>
    public IReadOnlyList<ClosedFinding> Closed => _closed;

    /// <summary>At how many reviews running a verdict has not stood, this one included, by the weaker threshold.</summary>
    public static int CalmReviews(int before, double score, double threshold, double factor) => score <= threshold * factor ? 0 : before + 1;

    public static ReviewPass Over(ReviewState state, DiagnosisReport report, ReviewOptions options, ErrorBudget? budget)
    {
        var pass = new ReviewPass(report, options, budget);
        var found = report.Cases.SelectMany(c => c.Findings).ToDictionary(f => f.Id, StringComparer.Ordinal);
        foreach (var standing in state.Standing)
        {
            if (pass.IsOfAnEarlierPeriod(standing, state.LastReview)) pass.Turn(standing, found.TryGetValue(standing.Id, out var again) ? again : null);
            else if (found.TryGetValue(standing.Id, out var finding)) pass.GoOn(standing, finding);
            else pass.Miss(standing);
        }

        foreach (var finding in found.Values.Where(f => state.Find(f.Id) is null)) pass.Raise(finding);
        pass._items.Sort((x, y) => string.CompareOrdinal(x.Log.Id, y.Log.Id));
        return pass;
    }

    private void Raise(Finding finding)
    {
        var isVerdict = IsVerdictToRaise(finding);
        if (!isVerdict && !finding.Triggers.Contains(Trigger.Policy)) return;
        var size = FindingSize.OfFinding(finding);
        var raised = new RaisedFinding(finding.Id, finding.RuleId, finding.Subject, report.Snapshot.AsOf)
        {
            Kind = finding.Kind,
            Verdict = isVerdict ? finding.Verdict : FindingVerdict.ByPolicy,
            IsOfPeriod = finding.Kind == FindingKind.Problem && finding.Step is null && finding.Find(BuiltInFacts.Target.Name) is not null,
            Size = size.Value,
            SizeOf = size.Of,
        };
        _items.Add(new(isVerdict && finding.Kind == FindingKind.Problem ? At(raised, finding.Step) : raised, finding, size));
    }

    /// <summary>With a new period outcomes start anew: that the last one's is gone is no progress.</summary>
    private void Turn(RaisedFinding before, Finding? again)
    {
        if (again is not null) Raise(again);
        else Miss(before, ClosedBecause.PeriodOver);
    }

    private void GoOn(RaisedFinding before, Finding finding)
    {
        var isListed = finding.Triggers.Contains(Trigger.Policy);
        if (before.Kind == FindingKind.Strength)
        {
            Add(before with { Verdict = finding.Verdict }, finding);
        }
        else if (before.Verdict == FindingVerdict.ByPolicy)
        {
            if (IsVerdictToRaise(finding)) Add(At(before, finding.Step) with { Verdict = finding.Verdict }, finding, Trend.Worse);
            else if (isListed) Add(before, finding);
            else Close(before, ClosedBecause.Cleared);
        }
        else if (finding.Verdict != FindingVerdict.ByPolicy)
        {
            var isSurer = finding.Verdict > before.Verdict;
            Add(At(before, finding.Step) with { Verdict = finding.Verdict, CalmReviews = 0 }, finding, isSurer ? Trend.Worse : null);
        }
        else
        {
            var calm = CalmReviewsOf(before);
            if (calm < options.ClearReviews) Add(before with { CalmReviews = calm }, finding);
            else Add(At(before, null) with { Verdict = FindingVerdict.ByPolicy, CalmReviews = 0 }, finding, Trend.Better);
        }
    }

    /// <summary>What is not found any more: closed with its reason, or kept while that is not sure.</summary>
    private void Miss(RaisedFinding before, ClosedBecause gone = ClosedBecause.Cleared)
    {
        if (report.Find(before.Subject) is not { } @case)
            Close(before, ClosedBecause.NoLongerThere);
        else if (report.Rules.Find(before.RuleId) is not { } rule || IsSilencedFor(@case, before))
            Close(before, ClosedBecause.RuleNotInForce);
        else if (@case.Suppressed.Any(s => s.Finding.Id == before.Id))
            Close(before, ClosedBecause.Suppressed);
        else if (report.Faults.Any(f => f.RuleId == before.RuleId && f.Subject == before.Subject))
            Rest(before);
        else if (IsUnjudged(before, @case, rule))
            Wait(before);
        else if (!report.Rules.Exemptions.LetsThrough(rule.Descriptor, @case.Case))
            Close(before, ClosedBecause.NotAsked);
        else if (IsFact(before) || StepOf(before) is { Verdict: >= JourneyVerdict.Suspected })
            Close(before, gone);
        else
            Fade(before);
    }

    /// <summary>The verdict is gone; it is cleared once it has been gone, at the weaker threshold, often enough.</summary>
    private void Fade(RaisedFinding before)
    {
        var calm = CalmReviewsOf(before);
        if (calm >= options.ClearReviews) Close(before, ClosedBecause.Cleared);
        else Add(before with { CalmReviews = calm, UnjudgedReviews = 0 }, null, null, FindingSize.OfStep(StepOf(before)));
    }

    private void Wait(RaisedFinding before)
    {
        var unjudged = before.UnjudgedReviews + (budget is null ? 0 : 1);
        if (unjudged >= options.ClearReviews) Close(before, ClosedBecause.NotJudged);
        else Rest(before with { UnjudgedReviews = unjudged });
    }

    private void Rest(RaisedFinding before) => _items.Add(new(before with { Trend = Trend.Same }, null, new(before.Size, before.SizeOf)));

    private void Add(RaisedFinding now, Finding finding, Trend? trend = null) =>
        Add(now with { UnjudgedReviews = 0 }, finding, trend, FindingSize.OfFinding(finding));

    private void Add(RaisedFinding now, Finding? finding, Trend? trend, FindingSize size)
    {
        var moved = size.ComparedWith(now.Size, now.SizeOf, options.TrendMargin);

        // Between reviews it is as it was told, unless it has moved since.
        var unmoved = budget is null ? now.Trend : Trend.Same;
        var told = trend ?? (moved > 0 ? Trend.Worse : moved < 0 ? Trend.Better : unmoved);
        var wasAsleep = now.IsSnoozed;
        if (wasAsleep && Wakes(now, size, trend)) now = now.Awake();
        now = now with { Trend = told };
        if (told != Trend.Same || (size.Value is not null && size.Of != now.SizeOf)) now = Resized(now, size);
        _items.Add(new(now, finding, size) { HasReturned = wasAsleep && !now.IsSnoozed });
    }

    /// <summary>What is measured by something else than before has no talk and no snooze to be compared with.</summary>
    private RaisedFinding Resized(RaisedFinding now, FindingSize size)
    {
        if (budget is null || size.Value is null) return now;
        return size.Of == now.SizeOf
            ? now with { Size = size.Value }
            : now with { Size = size.Value, SizeOf = size.Of, SizeAtTalk = null, SizeAtSnooze = null };
    }

    private bool Wakes(RaisedFinding asleep, FindingSize size, Trend? trend) => report.Snapshot.AsOf >= asleep.SnoozedUntil
        || trend == Trend.Worse
        || size.ComparedWith(asleep.SizeAtSnooze, asleep.SizeOf, options.SnoozeMargin) > 0;

    private void Close(RaisedFinding before, ClosedBecause because) => _closed.Add(new(before, because));

    /// <summary>A verdict is raised at a review, and within what is left of the budget; praise accuses nobody.</summary>
    private bool IsVerdictToRaise(Finding finding)
    {
        if (finding.Verdict == FindingVerdict.ByPolicy) return false;
        return finding.Kind == FindingKind.Strength
            || (budget is not null
                && finding.Score.TryGet(out var score)
                && finding.Step!.Threshold.TryGet(out var threshold)
                && score <= threshold * budget.Strictness);
    }

    /// <summary>What is closed as soon as it is not found: a matter of policy, and praise.</summary>
    private static bool IsFact(RaisedFinding raised) => raised.Verdict == FindingVerdict.ByPolicy || raised.Kind == FindingKind.Strength;

    private int CalmReviewsOf(RaisedFinding before) => budget is null ? before.CalmReviews
        : StepOf(before) is { } step ? CalmReviews(before.CalmReviews, step.Score.ValueOr(1), step.Threshold.ValueOr(0), options.ClearFactor)
        : before.CalmReviews + 1;

    private bool IsUnjudged(RaisedFinding before, CaseReport @case, DiagnosticRule rule)
    {
        if (rule.Descriptor.SparesNewcomersAndAbsent && report.Rules.Exemptions.IsExempt(@case.Case)) return true;
        return !IsFact(before)
            && report.Journeys.Find(before.Subject) is { } journey && journey.Exemption != JourneyExemption.None;
    }

    private bool IsOfAnEarlierPeriod(RaisedFinding before, HeldReview? last) => before.IsOfPeriod && last is not null && last.Period != report.Period.Name;

    private bool IsSilencedFor(CaseReport @case, RaisedFinding before) => report.Rules.Overrides
        .LastOrDefault(o => o.RuleId == before.RuleId && o.IsEnabled is not null && o.Scope.Pipelines is null && o.Scope.Covers(@case.Case))
        ?.IsEnabled == false;

    private JourneyStep? StepOf(RaisedFinding before) => report.Journeys.Find(before.Subject)?.Steps.FirstOrDefault(
        s => s.Kind == before.Step && s.Pipeline == before.Pipeline && (s.Stage?.Id ?? default) == before.StageId);

    private static RaisedFinding At(RaisedFinding raised, JourneyStep? step) =>
        raised with { Step = step?.Kind, Pipeline = step?.Pipeline ?? default, StageId = step?.Stage?.Id ?? default };
}
