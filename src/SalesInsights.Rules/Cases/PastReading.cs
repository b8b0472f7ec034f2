using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Metrics;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

/// <summary>The company in a past period, as far into it as the day asked; or why there is none.</summary>
internal sealed class PastReading
{
    private SeenPart? _lastPart;

    private PastReading(CompanyReading? company, Gap gap) => (Company, Gap) = (company, gap);

    /// <summary>The past company; null where there is none.</summary>
    public CompanyReading? Company { get; }

    /// <summary>Why there is none.</summary>
    public Gap Gap { get; }

    public static PastReading Of(CompanyReading now, OwnPeriod which)
    {
        if (PeriodOf(now.Period, which) is not { } period) return new(null, Gap.NotApplicable);
        if (DayIn(period, now) is not { } day) return new(null, Gap.NotStarted);
        if (!(FirstRecord.Of(now.Snapshot) <= period.First)) return new(null, Gap.TooFewData);
        return new(new CompanyReading(now.Snapshot.Earlier(day), period, now.Measure, now.Options), Gap.None);
    }

    /// <summary>A fact of a subject then.</summary>
    public Measured<FactValue> Read(FactKey fact, Subject subject, StageKey? stage, ViewerScope? viewer) =>
        ScopeOf(subject, stage, viewer) is { } scope ? fact.Read(scope) : Measured.Missing<FactValue>(GapOf);

    /// <summary>A fact of a subject then.</summary>
    public Measured<T> Compute<T>(FactKey<T> fact, Subject subject, StageKey? stage, ViewerScope? viewer)
        where T : struct, IEquatable<T> => ScopeOf(subject, stage, viewer) is { } scope ? fact.Compute(scope) : Measured.Missing<T>(GapOf);

    private Gap GapOf => Company is null ? Gap : Gap.NotApplicable;

    /// <summary>Null where there is no past company, or the person was not active then.</summary>
    private CaseScope? ScopeOf(Subject subject, StageKey? stage, ViewerScope? viewer)
    {
        if (Company is null) return null;
        var snapshot = Company.Snapshot;
        var isThere = subject.Kind != SubjectKind.Salesperson || snapshot.Organization.IsActive(subject.SalespersonId, snapshot.AsOf);
        return isThere ? new(Company, subject, stage, viewer is null ? null : PartOf(viewer)) : null;
    }

    /// <summary>What a viewer may see of it. The last one is kept: all findings of a part are looked at by one viewer.</summary>
    private SeenPart PartOf(ViewerScope viewer)
    {
        var last = _lastPart;
        return last is not null && last.Scope == viewer ? last : _lastPart = new(Company!, viewer);
    }

    private static TargetPeriod? PeriodOf(TargetPeriod period, OwnPeriod which)
    {
        // Periods have names from the year 1900 on.
        if (period.First.PlusDays(-Math.Max(366, period.DayCount)).Year < 1901) return null;
        return which == OwnPeriod.Previous ? period.Previous() : period.YearBefore();
    }

    /// <summary>The day as far in the past period as the day asked lies in the one asked; null before its first working day.</summary>
    private static LocalDate? DayIn(TargetPeriod past, CompanyReading now)
    {
        var (asOf, calendar) = (now.Snapshot.AsOf, now.Snapshot.Ledger.Company.WorkingCalendar);
        if (asOf >= now.Period.Last) return past.Last;
        var gone = calendar.WorkingDaysBetween(now.Period.First, asOf);
        return gone == 0 ? null : LocalDate.Min(past.Last, calendar.AddWorkingDays(past.First.PlusDays(-1), gone));
    }
}
