using NodaTime;

namespace SalesInsights.Calendars;

public sealed partial class TargetPeriod
{
    /// <summary>A calendar month, for example <c>2026-07</c>.</summary>
    /// <param name="year">The calendar year, 1900 to 2200.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static TargetPeriod Month(int year, int month) =>
        Numbered(PeriodKind.Month, FiscalCalendar.CalendarYear, year, month, nameof(month));

    /// <summary>Two calendar months in a row, for example <c>2026-07..08</c> or, across the year, <c>2026-12..2027-01</c>.</summary>
    /// <param name="year">The calendar year of the first month, 1900 to 2200.</param>
    /// <param name="firstMonth">The first of the two months, 1 to 12; even months are allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static TargetPeriod TwoMonths(int year, int firstMonth)
    {
        CheckYear(year);
        CheckNumber(firstMonth, 12, nameof(firstMonth));
        return new(PeriodKind.TwoMonths, FiscalCalendar.CalendarYear, year, firstMonth - 1);
    }

    /// <summary>A calendar quarter, for example <c>2026-Q3</c>.</summary>
    /// <param name="year">The calendar year, 1900 to 2200.</param>
    /// <param name="quarter">The quarter, 1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static TargetPeriod Quarter(int year, int quarter) =>
        Numbered(PeriodKind.Quarter, FiscalCalendar.CalendarYear, year, quarter, nameof(quarter));

    /// <summary>A calendar half-year, for example <c>2026-H2</c>.</summary>
    /// <param name="year">The calendar year, 1900 to 2200.</param>
    /// <param name="half">The half, 1 or 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static TargetPeriod HalfYear(int year, int half) =>
        Numbered(PeriodKind.HalfYear, FiscalCalendar.CalendarYear, year, half, nameof(half));

    /// <summary>A calendar year, for example <c>2026</c>.</summary>
    /// <param name="year">The calendar year, 1900 to 2200.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside its range.</exception>
    public static TargetPeriod Year(int year) => Numbered(PeriodKind.Year, FiscalCalendar.CalendarYear, year, 1, nameof(year));

    /// <summary>Any run of days, for example <c>2026-05-31..2026-08-30</c>.</summary>
    /// <param name="first">The first day, inclusive.</param>
    /// <param name="last">The last day, inclusive; the first day itself makes a period of one day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The days are reversed, or a year is outside 1900 to 2200.</exception>
    public static TargetPeriod Days(LocalDate first, LocalDate last)
    {
        (first, last) = (first.WithCalendar(CalendarSystem.Iso), last.WithCalendar(CalendarSystem.Iso));
        CheckYear(first.Year, nameof(first));
        CheckYear(last.Year, nameof(last));
        return last >= first ? new(first, last) : throw new ArgumentOutOfRangeException(
            nameof(last), last, FormattableString.Invariant($"A period ends on or after its first day, here {first:uuuu-MM-dd}."));
    }

    /// <summary>A fiscal year, for example <c>FY2026</c>.</summary>
    /// <param name="calendar">When the fiscal year starts and how it is named.</param>
    /// <param name="year">The number of the fiscal year, 1900 to 2200.</param>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside its range.</exception>
    public static TargetPeriod FiscalYear(FiscalCalendar calendar, int year) =>
        Numbered(PeriodKind.FiscalYear, calendar, year, 1, nameof(year));

    /// <summary>Half of a fiscal year, for example <c>FY2026-H1</c>.</summary>
    /// <param name="calendar">When the fiscal year starts and how it is named.</param>
    /// <param name="year">The number of the fiscal year, 1900 to 2200.</param>
    /// <param name="half">The half, 1 or 2.</param>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static TargetPeriod FiscalHalfYear(FiscalCalendar calendar, int year, int half) =>
        Numbered(PeriodKind.FiscalHalfYear, calendar, year, half, nameof(half));

    /// <summary>A quarter of a fiscal year, for example <c>FY2026-Q3</c>.</summary>
    /// <param name="calendar">When the fiscal year starts and how it is named.</param>
    /// <param name="year">The number of the fiscal year, 1900 to 2200.</param>
    /// <param name="quarter">The quarter, 1 to 4.</param>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static TargetPeriod FiscalQuarter(FiscalCalendar calendar, int year, int quarter) =>
        Numbered(PeriodKind.FiscalQuarter, calendar, year, quarter, nameof(quarter));

    /// <summary>One of the twelve months or retail periods of a fiscal year, for example <c>FY2026-P07</c>, the seventh.</summary>
    /// <param name="calendar">When the fiscal year starts and how it is named.</param>
    /// <param name="year">The number of the fiscal year, 1900 to 2200.</param>
    /// <param name="period">The number counted from the start of the fiscal year, 1 to 12.</param>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static TargetPeriod FiscalMonth(FiscalCalendar calendar, int year, int period) =>
        Numbered(PeriodKind.FiscalMonth, calendar, year, period, nameof(period));

    /// <summary>The one period of a kind in which a day lies. Two months pair January with February, March with April and so on.</summary>
    /// <param name="day">The day to look for.</param>
    /// <param name="kind">Any kind but <see cref="PeriodKind.Days"/>.</param>
    /// <param name="calendar">Used by the fiscal kinds only; null means that fiscal years are calendar years.</param>
    /// <exception cref="ArgumentException">The kind is <see cref="PeriodKind.Days"/>: many runs of days contain a day.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not defined, or the period's year is outside 1900 to 2200.</exception>
    public static TargetPeriod Containing(LocalDate day, PeriodKind kind, FiscalCalendar? calendar = null)
    {
        if (kind == PeriodKind.Days)
            throw new ArgumentException("Many runs of days contain a day; name another kind, or make one with Days.", nameof(kind));
        day = day.WithCalendar(CalendarSystem.Iso);
        var length = PeriodShape.Months(kind);
        var grid = PeriodShape.IsFiscal(kind) && calendar is not null ? calendar : FiscalCalendar.CalendarYear;
        var year = grid.YearOf(day);
        CheckYear(year, nameof(day));
        return new(kind, grid, year, grid.TwelfthsBefore(year, day) / length * length);
    }

    private static TargetPeriod Numbered(PeriodKind kind, FiscalCalendar calendar, int year, int number, string numberName)
    {
        if (calendar is null) throw new ArgumentNullException(nameof(calendar));
        CheckYear(year);
        CheckNumber(number, PeriodShape.CountPerYear(kind), numberName);
        return new(kind, calendar, year, (number - 1) * PeriodShape.Months(kind));
    }

    private static void CheckYear(int year, string name = "year")
    {
        if (PeriodShape.Accepts(year)) return;
        throw new ArgumentOutOfRangeException(name, year, FormattableString.Invariant(
            $"The year of a period lies within {PeriodShape.FirstYear} to {PeriodShape.LastYear}."));
    }

    private static void CheckNumber(int number, int highest, string name)
    {
        if (number >= 1 && number <= highest) return;
        throw new ArgumentOutOfRangeException(name, number, FormattableString.Invariant($"The allowed range is 1 to {highest}."));
    }
}
