using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

public static partial class BuiltInFacts
{
    /// <summary>The target in force for the period, by the measure asked about.</summary>
    public static readonly FactKey<decimal> Target = new(
        "target", FactUnit.Measure,
        "The target in force for the period: the subject's own, else the sum of the members' targets.",
        "No target is set, or the person was not active in the period.",
        s => s.Company.CompletionOf(s.Subject)?.Target ?? default, peers: PeerSummary.Median);

    /// <summary>What was reached in the period.</summary>
    public static readonly FactKey<decimal> Actual = new(
        "actual", FactUnit.Measure,
        "What was reached in the period up to the day.",
        "Never; facts without a rate are counted, not priced.",
        s => s.Company.CompletionOf(s.Subject) is { } row ? Measured.Of(row.Actual, row.Coverage) : default, peers: PeerSummary.Median);

    /// <summary>Actual ÷ target.</summary>
    public static readonly FactKey<double> Completion = new(
        "completion", FactUnit.Share,
        "Actual ÷ target, never capped.",
        "The target is not set or zero.",
        s => s.Company.CompletionOf(s.Subject)?.Ratio ?? default, peers: PeerSummary.Median);

    /// <summary>Completion compared with the share of working days gone.</summary>
    public static readonly FactKey<double> Pace = new(
        "pace", FactUnit.Share,
        "Completion ÷ the share of the target that should be reached by now: by the subject's working days, or the seasonal profile; 1 is exactly on pace.",
        "The target is not set or zero, or no working day of the subject has gone.",
        s => s.Company.CompletionOf(s.Subject)?.Pace ?? default, peers: PeerSummary.Median);

    /// <summary>The share of the subject's working days in the period that have gone.</summary>
    public static readonly FactKey<double> PeriodElapsed = new(
        "periodElapsed", FactUnit.Share,
        "The share of the subject's working days in the period that have gone, the day included; a person's are those without absence.",
        "The subject has no working day in the period, or none has gone yet.",
        s => s.Company.CompletionOf(s.Subject) is { WorkingDaysGone: > 0 } row
            ? Measured.Of((double)row.WorkingDaysGone / row.WorkingDays, new Sample(row.WorkingDays))
            : s.Company.CompletionOf(s.Subject)?.ExpectedShare ?? s.Company.Completion.ExpectedShare);

    /// <summary>How many subjects have a target for the period.</summary>
    public static readonly FactKey<int> TargetsSet = new(
        "targetsSet", FactUnit.Targets,
        "How many subjects of the company have a target of their own for the period and measure.",
        "Never; in a viewer's part those outside are not counted.",
        s => s.Viewer is { } viewer ? TargetsWithin(s.Company, viewer) : Measured.Of(s.Company.TargetsSet, new Sample(s.Company.Completion.Rows.Count)));

    /// <summary>The sum of the targets directly below.</summary>
    public static readonly FactKey<decimal> TargetOfChildren = new(
        "targetOfChildren", FactUnit.Measure,
        "The sum of the targets of those directly below the department or the company, as they were set.",
        "The subject or all of those below it have no target of their own, or the subject is a salesperson.",
        s => s.Company.CompletionOf(s.Subject) is { } row && row.TargetDifference.TryGet(out var difference)
            ? Measured.Of(row.Target.Value - difference, row.TargetDifference.Sample)
            : Measured.Missing<decimal>(Gap.NoTarget));

    /// <summary>How far the own target is from that.</summary>
    public static readonly FactKey<decimal> TargetDifference = new(
        "targetDifference", FactUnit.Measure,
        "The own target of the department or the company less targetOfChildren; below 0 where those below have more.",
        "As targetOfChildren.",
        s => s.Company.CompletionOf(s.Subject)?.TargetDifference ?? Measured.Missing<decimal>(Gap.NoTarget));

    /// <summary>The same as a share of the own target.</summary>
    public static readonly FactKey<double> TargetDifferenceShare = new(
        "targetDifferenceShare", FactUnit.Share,
        "targetDifference without its sign ÷ the own target.",
        "As targetOfChildren, or the own target is zero.",
        s => s.Company.CompletionOf(s.Subject) is { } row && row.TargetDifference.TryGet(out var difference)
            ? row.Target.Value > 0 ? Measured.Of((double)(Math.Abs(difference) / row.Target.Value), row.TargetDifference.Sample) : Measured.Missing<double>(Gap.ZeroTarget)
            : Measured.Missing<double>(Gap.NoTarget));

    /// <summary>How many directly below have no target.</summary>
    public static readonly FactKey<int> ChildrenWithoutTarget = new(
        "childrenWithoutTarget", FactUnit.Targets,
        "How many departments and salespeople directly below have no target, nor anybody below them.",
        "The person was not active in the period.",
        s => s.Company.CompletionOf(s.Subject) is { } row ? Measured.Of(row.ChildrenWithoutTarget, new Sample(row.ChildrenWithoutTarget)) : default);

    /// <summary>Working days since the person joined.</summary>
    public static readonly FactKey<int> WorkingDaysSinceJoining = new(
        "workingDaysSinceJoining", FactUnit.WorkingDays,
        "Working days from the salesperson's first one to the day, both included.",
        "The first working day is not known, or the subject is no salesperson.",
        s => s.Subject.Kind == SubjectKind.Salesperson
            && s.Company.Snapshot.Organization.Find(s.Subject.SalespersonId)?.ActiveFrom is { } joined
                ? Measured.Of(
                    s.Company.Snapshot.Ledger.Company.WorkingCalendar.WorkingDaysBetween(joined, s.Company.Snapshot.AsOf), new Sample(1))
                : Measured.Missing<int>(Gap.Undated));

    private static Measured<int> TargetsWithin(CompanyReading company, ViewerScope viewer)
    {
        var rows = company.Completion.Rows.Where(r => viewer.Contains(r.Subject)).ToArray();
        return Measured.Of(rows.Count(r => r.TargetBasis == TargetBasis.Set), new Sample(rows.Length));
    }
}
