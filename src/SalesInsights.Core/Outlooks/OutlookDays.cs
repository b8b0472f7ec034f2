using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Targets;

namespace SalesInsights.Outlooks;

/// <summary>The days of a period that are still to come, and the days behind from which rates are read, weighed by the season.</summary>
internal sealed class OutlookDays
{
    /// <summary>The rate of new business comes from so many days.</summary>
    public const int YearDays = 365;

    /// <summary>The rate of repeat business comes from so many days: the customers who can come again grow more or fewer faster.</summary>
    public const int HalfYearDays = 182;

    /// <summary>Stage times, delays and sizes come from so many days.</summary>
    public const int HistoryDays = 730;

    /// <summary>What lies further ahead is not looked at.</summary>
    public const int MostAhead = 1500;

    private const int FewestDaysBehind = 60;

    private readonly WorkingCalendar _calendar;
    private readonly SeasonalProfile? _season;
    private readonly int _asOf;

    public OutlookDays(Snapshot snapshot, TargetPeriod period, TargetMeasure measure, int firstDay)
    {
        (_calendar, _season) = (snapshot.Ledger.Company.WorkingCalendar, snapshot.Ledger.Company.TargetPolicy.ProfileOf(measure));
        _asOf = snapshot.AsOfDay;
        Skipped = Math.Max(0, DayNumber.Of(period.First) - _asOf - 1);
        Ahead = Math.Max(0, Math.Min(MostAhead, DayNumber.Of(period.Last) - _asOf));
        Year = new(snapshot, Math.Max(_asOf - YearDays + 1, Math.Min(firstDay, _asOf + 1)), WeightOf);
        HalfYear = new(snapshot, Math.Max(_asOf - HalfYearDays + 1, Year.From), WeightOf);
        HistoryFrom = _asOf - HistoryDays + 1;
        Weights = new double[Ahead + 1];
        for (var day = Skipped + 1; day <= Ahead; day++) AheadWeight += WeightOf(_asOf + day);
        for (var day = 1; day <= Ahead; day++) Weights[day] = WeightOf(_asOf + day);
        var usual = UsualShare();
        (ClockSkipped, ClockAhead) = (UsualDays(Skipped, usual), UsualDays(Ahead, usual));
        AheadWorkingDays = Ahead <= Skipped ? 0 : _calendar.WorkingDaysBetween(DayNumber.ToDate(_asOf + 1), period.Last);
    }

    /// <summary>Days until the period begins: what comes on them does not count.</summary>
    public int Skipped { get; }

    /// <summary>Days until the period ends; 0 once it has.</summary>
    public int Ahead { get; }

    /// <summary>
    /// The same in days of which as many are worked as usual: stages are left on working days, and their times were counted over weekends and holidays.
    /// </summary>
    public double ClockSkipped { get; }

    /// <inheritdoc cref="ClockSkipped"/>
    public double ClockAhead { get; }

    /// <summary>The largest number of days that anybody asks for.</summary>
    public int Longest => Math.Max(Ahead, (int)Math.Ceiling(ClockAhead));

    public bool IsOver => Ahead == 0;

    /// <summary>The days behind for the rates of new business.</summary>
    public RateWindow Year { get; }

    /// <summary>The days behind for the rates of repeat business.</summary>
    public RateWindow HalfYear { get; }

    public int HistoryFrom { get; }

    /// <summary>The weight of each day to come, by how many days ahead it lies; 0 for one that is not worked.</summary>
    public double[] Weights { get; }

    /// <summary>The weights of the period's days to come, summed.</summary>
    public double AheadWeight { get; }

    /// <summary>Working days until the period ends.</summary>
    public int AheadWorkingDays { get; }

    /// <summary>Which share of the days behind was worked; 0 where that is too short to say.</summary>
    private double UsualShare()
    {
        var from = Math.Max(Year.From, _asOf - YearDays + 1);
        var days = _asOf - from + 1;
        return days < FewestDaysBehind ? 0 : (double)_calendar.WorkingDaysBetween(DayNumber.ToDate(from), DayNumber.ToDate(_asOf)) / days;
    }

    private double UsualDays(int ahead, double usual) => ahead == 0 || usual <= 0
        ? ahead
        : _calendar.WorkingDaysBetween(DayNumber.ToDate(_asOf + 1), DayNumber.ToDate(_asOf + ahead)) / usual;

    /// <summary>A working day has its month's weight ÷ the working days of the month; 1 without a season.</summary>
    private double WeightOf(int day)
    {
        var date = DayNumber.ToDate(day);
        if (!_calendar.IsWorkingDay(date)) return 0;
        if (_season is null) return 1;
        var inMonth = _calendar.WorkingDaysBetween(date.With(DateAdjusters.StartOfMonth), date.With(DateAdjusters.EndOfMonth));
        return (double)_season.WeightOf(date) / inMonth;
    }
}
