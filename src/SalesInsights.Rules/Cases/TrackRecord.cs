using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Cases;

/// <summary>How everybody ended the periods before the one asked about; read in one pass when first asked for.</summary>
internal sealed class TrackRecord
{
    /// <summary>Of the company's working days in a period so many must have been a person's own.</summary>
    private const double FewestDaysThere = 0.8;

    private readonly Snapshot _snapshot;
    private readonly Lazy<CompletionTable> _table;

    public TrackRecord(Snapshot snapshot, TargetPeriod period, TargetMeasure measure, int periods)
    {
        _snapshot = snapshot;
        _table = new(() => CompletionTable.Of(snapshot, new CompletionTableOptions { Periods = PeriodsBefore(snapshot, period, periods), Measures = [measure] }));
    }

    /// <summary>The subject's periods that count, the latest first: with a target of its own, somebody's records, and for a person who was there throughout.</summary>
    public IReadOnlyList<CompletionCell> Of(Subject subject)
    {
        if (_table.Value.Find(subject) is not { } row || _table.Value.Find(Subject.Company) is not { } company) return [];
        var counted = new List<CompletionCell>();
        for (var i = 0; i < _table.Value.Periods.Count; i++)
        {
            var cell = row.Cell(i);
            if (cell.TargetBasis == TargetBasis.Set && cell.Ratio.HasValue && company.Cell(i).Coverage.Counted > 0 && IsThere(subject, cell, i)) counted.Add(cell);
        }

        return counted;
    }

    private bool IsThere(Subject subject, CompletionCell cell, int period)
    {
        if (subject.Kind != SubjectKind.Salesperson) return true;
        var (days, person) = (_table.Value.Periods[period], _snapshot.Organization.Find(subject.SalespersonId)!);
        if (person.ActiveFrom > days.First || person.ActiveTo < days.Last) return false;
        return cell.WorkingDays >= FewestDaysThere * _table.Value.WorkingDays(period);
    }

    /// <summary>Those that are over, and not before the records begin.</summary>
    private static List<TargetPeriod> PeriodsBefore(Snapshot snapshot, TargetPeriod period, int most)
    {
        var periods = new List<TargetPeriod>(most);
        for (var i = 0; i < most; i++)
        {
            // Periods have names from the year 1900 on.
            if (period.First.PlusDays(-Math.Max(366, period.DayCount)).Year < 1901) break;
            period = period.Previous();
            if (!(FirstRecord.Of(snapshot) <= period.First)) break;
            if (period.Last <= snapshot.AsOf) periods.Add(period);
        }

        return periods;
    }
}
