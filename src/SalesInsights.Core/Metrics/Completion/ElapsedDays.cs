using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Quantities;
using SalesInsights.Targets;

namespace SalesInsights.Metrics.Completion;

/// <summary>How much of a period has gone for a subject: in working days, weighed by the seasonal profile where there is one.</summary>
internal readonly struct ElapsedDays
{
    private readonly bool _isOver;
    private readonly decimal _whole;
    private readonly decimal _gone;

    public ElapsedDays(SubjectDays days, TargetPeriod period, LocalDate closed, SeasonalProfile? profile)
    {
        var end = LocalDate.Min(closed, period.Last);
        _isOver = closed >= period.Last;
        Total = days.Between(period.First, period.Last);
        Gone = days.Between(period.First, end);
        if (profile is null) (_whole, _gone) = (Total, Gone);
        else (_whole, _gone) = Weigh(days, period, end, profile);
    }

    public int Total { get; }

    public int Gone { get; }

    public int Remaining => Total - Gone;

    public Gap Gap => _isOver || _gone > 0m ? Gap.None : _whole == 0m ? Gap.NothingToCount : Gap.NotStarted;

    public Measured<double> Share => Gap != Gap.None
        ? Measured.Missing<double>(Gap, new Sample(Total))
        : Measured.Of(_isOver ? 1d : (double)(_gone / _whole), new Sample(Total));

    /// <summary>The part of a target that should be reached by now; asked only where there is no gap.</summary>
    public decimal PartOf(decimal target) => _isOver ? target : target * _gone / _whole;

    /// <summary>Each month's weight belongs to its working days evenly, whoever was there on them.</summary>
    private static (decimal Whole, decimal Gone) Weigh(SubjectDays days, TargetPeriod period, LocalDate end, SeasonalProfile profile)
    {
        var (whole, gone) = (0m, 0m);
        for (var month = period.First.With(DateAdjusters.StartOfMonth); month <= period.Last; month = month.PlusMonths(1))
        {
            var last = month.With(DateAdjusters.EndOfMonth);
            var inMonth = days.Calendar.WorkingDaysBetween(month, last);
            if (inMonth == 0) continue;
            var (from, weight) = (LocalDate.Max(month, period.First), profile.WeightOf(month));
            whole += weight * days.Between(from, LocalDate.Min(last, period.Last)) / inMonth;
            gone += weight * days.Between(from, LocalDate.Min(last, end)) / inMonth;
        }

        return (whole, gone);
    }
}
