using NodaTime;

namespace SalesInsights.Calendars;

/// <summary>A company's fiscal year: twelve calendar months from the first day of any month, or a retail year of whole weeks.</summary>
/// <example><code>
/// var april = new FiscalCalendar(4);
/// april.YearOf(new LocalDate(2026, 3, 31)); // 2026
/// april.YearOf(new LocalDate(2026, 4, 1));  // 2027
/// </code></example>
public sealed class FiscalCalendar
{
    private const int PeriodsPerYear = 12;

    private readonly int _yearsAhead;

    /// <summary>Makes a fiscal calendar of months.</summary>
    /// <param name="startMonth">The month whose first day starts the year, 1 to 12.</param>
    /// <param name="namedBy">Which calendar year gives the number; with a start in January both say the same.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month is not within 1 to 12, or the naming is not a defined value.</exception>
    public FiscalCalendar(int startMonth = 1, FiscalYearNaming namedBy = FiscalYearNaming.End)
    {
        if (startMonth is < 1 or > 12)
            throw new ArgumentOutOfRangeException(nameof(startMonth), startMonth, "A fiscal year starts in month 1 to 12.");
        if (namedBy is not (FiscalYearNaming.Start or FiscalYearNaming.End))
            throw new ArgumentOutOfRangeException(nameof(namedBy), namedBy, "A fiscal year is named by its start or its end.");
        StartMonth = startMonth;
        NamedBy = namedBy;
        _yearsAhead = startMonth > 1 && namedBy == FiscalYearNaming.End ? 1 : 0;
    }

    /// <summary>Makes a fiscal calendar of weeks.</summary>
    /// <param name="retail">The year of weeks; its periods are what fiscal months, quarters and half-years mean.</param>
    /// <exception cref="ArgumentNullException"><paramref name="retail"/> is null.</exception>
    public FiscalCalendar(RetailCalendar retail)
    {
        Retail = retail ?? throw new ArgumentNullException(nameof(retail));
        StartMonth = (retail.EndMonth % 12) + 1;
        NamedBy = retail.NamedBy;
    }

    /// <summary>The fiscal year that is the calendar year.</summary>
    public static FiscalCalendar CalendarYear { get; } = new();

    /// <summary>The month whose first day starts the year, 1 to 12; a retail year starts a few days before or after that day.</summary>
    /// <value>1 by default.</value>
    public int StartMonth { get; }

    /// <summary>Which calendar year gives the number.</summary>
    /// <value><see cref="FiscalYearNaming.End"/> by default.</value>
    public FiscalYearNaming NamedBy { get; }

    /// <summary>The year of weeks; null where the year is made of months.</summary>
    public RetailCalendar? Retail { get; }

    /// <summary>Whether fiscal years are calendar years.</summary>
    public bool IsCalendarYear => Retail is null && StartMonth == 1;

    /// <summary>The number of the fiscal year in which the day lies.</summary>
    public int YearOf(LocalDate day) => Retail?.YearOf(day) ?? YearOf(MonthNumber.Of(day));

    /// <summary>The first day of the twelfth of a year that has a number of twelfths before it; twelve of them are the next year.</summary>
    internal LocalDate FirstDayAfter(int year, int twelfths)
    {
        var (wholeYear, rest) = (year + (twelfths / PeriodsPerYear), twelfths % PeriodsPerYear);
        return Retail?.FirstDayAfter(wholeYear, rest) ?? MonthNumber.FirstDayOf(FirstMonthOf(wholeYear) + rest);
    }

    /// <summary>The number of twelfths of its year that end before a day.</summary>
    internal int TwelfthsBefore(int year, LocalDate day) => Retail?.PeriodsBefore(year, day) ?? MonthNumber.Of(day) - FirstMonthOf(year);

    private int YearOf(int monthNumber) => MonthNumber.YearOf(monthNumber - (StartMonth - 1)) + _yearsAhead;

    private int FirstMonthOf(int year) => MonthNumber.Of(year - _yearsAhead, StartMonth);
}
