using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Completion;

/// <summary>How much of a period has gone, in working days of the company.</summary>
internal readonly struct ElapsedDays
{
    private readonly bool _isOver;

    public ElapsedDays(Snapshot snapshot, TargetPeriod period, bool includeAsOf)
    {
        var calendar = snapshot.Ledger.Company.WorkingCalendar;
        var closed = includeAsOf ? snapshot.AsOf : snapshot.AsOf.PlusDays(-1);
        _isOver = closed >= period.Last;
        Total = calendar.WorkingDaysBetween(period.First, period.Last);
        Gone = calendar.WorkingDaysBetween(period.First, LocalDate.Min(closed, period.Last));
    }

    public int Total { get; }

    public int Gone { get; }

    public int Remaining => Total - Gone;

    public Gap Gap => _isOver || Gone > 0 ? Gap.None : Total == 0 ? Gap.NothingToCount : Gap.NotStarted;

    public Measured<double> Share => Gap != Gap.None
        ? Measured.Missing<double>(Gap, new Sample(Total))
        : Measured.Of(_isOver ? 1d : (double)Gone / Total, new Sample(Total));

    /// <summary>The part of a target that should be reached by now; asked only where there is no gap.</summary>
    public decimal PartOf(decimal target) => _isOver ? target : target * Gone / Total;
}
