using NodaTime;

namespace SalesInsights.Calendars;

/// <summary>A year of whole weeks, so that every period ends on the same weekday: 52 weeks, and now and then 53.</summary>
/// <remarks>
/// <para>Twelve periods of four or five weeks, three to a quarter. A 53rd week belongs to one of them; there is never a thirteenth
/// period.</para>
/// <para>The number of a year is that of the month by which it ends, also where the last day lies a few days after that month: a year
/// to the Saturday nearest 31 December 2025 is 2025, although that Saturday is 3 January 2026.</para>
/// <para>Two calendars are equal when all their properties are.</para>
/// </remarks>
/// <example><code>
/// RetailCalendar.Nrf.LastDayOf(2023); // 2024-02-03
/// RetailCalendar.Nrf.WeeksIn(2023);   // 53
/// </code></example>
public sealed class RetailCalendar : IEquatable<RetailCalendar>
{
    private const int PeriodsPerYear = 12;
    private const int DaysPerWeek = 7;

    private readonly int[] _weeksBefore = new int[PeriodsPerYear + 1];

    /// <summary>Makes a retail calendar.</summary>
    /// <param name="weeks">The weeks of the periods of each quarter.</param>
    /// <param name="endsOn">The weekday on which the year and all its periods end.</param>
    /// <param name="rule">Which of these weekdays ends the year.</param>
    /// <param name="endMonth">The month near whose end the year ends, 1 to 12.</param>
    /// <param name="week53Period">The period that holds a 53rd week, 1 to 12; its quarter has 14 weeks then.</param>
    /// <param name="namedBy">Which calendar year gives the number; with an end in December both say the same.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, or a value is not defined.</exception>
    public RetailCalendar(
        RetailWeeks weeks = RetailWeeks.FourFourFive,
        IsoDayOfWeek endsOn = IsoDayOfWeek.Saturday,
        RetailYearEnd rule = RetailYearEnd.Last,
        int endMonth = 1,
        int week53Period = PeriodsPerYear,
        FiscalYearNaming namedBy = FiscalYearNaming.End)
    {
        Check(weeks is >= RetailWeeks.FourFourFive and <= RetailWeeks.FiveFourFour, nameof(weeks), weeks, "one of 4-4-5, 4-5-4, 5-4-4");
        Check(endsOn is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday, nameof(endsOn), endsOn, "a day of the week");
        Check(rule is RetailYearEnd.Last or RetailYearEnd.Nearest, nameof(rule), rule, "last or nearest");
        Check(endMonth is >= 1 and <= 12, nameof(endMonth), endMonth, "a month, 1 to 12");
        Check(week53Period is >= 1 and <= PeriodsPerYear, nameof(week53Period), week53Period, "a period, 1 to 12");
        Check(namedBy is FiscalYearNaming.Start or FiscalYearNaming.End, nameof(namedBy), namedBy, "its start or its end");
        (Weeks, EndsOn, Rule, EndMonth, Week53Period, NamedBy) = (weeks, endsOn, rule, endMonth, week53Period, namedBy);
        var five = weeks switch { RetailWeeks.FiveFourFour => 0, RetailWeeks.FourFiveFour => 1, _ => 2 };
        for (var i = 0; i < PeriodsPerYear; i++) _weeksBefore[i + 1] = _weeksBefore[i] + (i % 3 == five ? 5 : 4);
    }

    /// <summary>
    /// The calendar that the National Retail Federation publishes: 4-5-4, to the Saturday nearest 31 January, named by the start.
    /// </summary>
    public static RetailCalendar Nrf { get; } =
        new(RetailWeeks.FourFiveFour, rule: RetailYearEnd.Nearest, namedBy: FiscalYearNaming.Start);

    /// <summary>The weeks of the periods of each quarter.</summary>
    /// <value><see cref="RetailWeeks.FourFourFive"/> by default.</value>
    public RetailWeeks Weeks { get; }

    /// <summary>The weekday on which the year and all its periods end.</summary>
    /// <value>Saturday by default.</value>
    public IsoDayOfWeek EndsOn { get; }

    /// <summary>Which of these weekdays ends the year.</summary>
    /// <value><see cref="RetailYearEnd.Last"/> by default.</value>
    public RetailYearEnd Rule { get; }

    /// <summary>The month near whose end the year ends, 1 to 12.</summary>
    /// <value>1 by default.</value>
    public int EndMonth { get; }

    /// <summary>The period that holds a 53rd week, 1 to 12.</summary>
    /// <value>12 by default.</value>
    public int Week53Period { get; }

    /// <summary>
    /// Which calendar year gives the number: that of the month by which the year ends, or that of the month after it, a year
    /// before.
    /// </summary>
    /// <value><see cref="FiscalYearNaming.End"/> by default.</value>
    public FiscalYearNaming NamedBy { get; }

    private (RetailWeeks, IsoDayOfWeek, RetailYearEnd, int, int, FiscalYearNaming) Values => (Weeks, EndsOn, Rule, EndMonth, Week53Period, NamedBy);

    private int YearsBack => NamedBy == FiscalYearNaming.Start && EndMonth < 12 ? 1 : 0;

    /// <summary>The number of the year in which the day lies.</summary>
    public int YearOf(LocalDate day)
    {
        var iso = day.WithCalendar(CalendarSystem.Iso);
        var endYear = iso.Year - 1;
        while (EndIn(endYear) < iso) endYear++;
        return endYear - YearsBack;
    }

    /// <summary>The first day of a year, the day after the last one of the year before.</summary>
    /// <param name="year">The number of the year.</param>
    public LocalDate FirstDayOf(int year) => LastDayOf(year - 1).PlusDays(1);

    /// <summary>The last day of a year, inclusive.</summary>
    /// <param name="year">The number of the year.</param>
    public LocalDate LastDayOf(int year) => EndIn(year + YearsBack);

    /// <summary>The number of weeks of a year: 52 or 53.</summary>
    /// <param name="year">The number of the year.</param>
    public int WeeksIn(int year) => Period.DaysBetween(LastDayOf(year - 1), LastDayOf(year)) / DaysPerWeek;

    /// <summary>The number of weeks of a period: 4, 5, or one more where it holds the 53rd week.</summary>
    /// <param name="year">The number of the year.</param>
    /// <param name="period">The period, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is outside its range.</exception>
    public int WeeksIn(int year, int period)
    {
        Check(period is >= 1 and <= PeriodsPerYear, nameof(period), period, "a period, 1 to 12");
        return WeeksBefore(year, period) - WeeksBefore(year, period - 1);
    }

    /// <inheritdoc/>
    public bool Equals(RetailCalendar? other) => other is not null && Values == other.Values;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RetailCalendar);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.GetHashCode();

    /// <summary>The first day of the period with a number of periods of its year before it.</summary>
    internal LocalDate FirstDayAfter(int year, int periods) => FirstDayOf(year).PlusDays(DaysPerWeek * WeeksBefore(year, periods));

    /// <summary>The number of periods of its year that end before a day.</summary>
    internal int PeriodsBefore(int year, LocalDate day)
    {
        var week = Period.DaysBetween(FirstDayOf(year), day) / DaysPerWeek;
        var periods = PeriodsPerYear - 1;
        while (WeeksBefore(year, periods) > week) periods--;
        return periods;
    }

    private int WeeksBefore(int year, int periods) => _weeksBefore[periods] + (periods >= Week53Period && WeeksIn(year) == 53 ? 1 : 0);

    private LocalDate EndIn(int year)
    {
        var monthEnd = new LocalDate(year, EndMonth, CalendarSystem.Iso.GetDaysInMonth(year, EndMonth));
        var back = (monthEnd.DayOfWeek - EndsOn + DaysPerWeek) % DaysPerWeek;
        return monthEnd.PlusDays(Rule == RetailYearEnd.Nearest && back > 3 ? DaysPerWeek - back : -back);
    }

    private static void Check(bool isValid, string name, object value, string allowed)
    {
        if (!isValid) throw new ArgumentOutOfRangeException(name, value, $"The allowed value is {allowed}.");
    }
}
