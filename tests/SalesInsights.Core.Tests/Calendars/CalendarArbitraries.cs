using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Tests.Calendars;

public static class CalendarArbitraries
{
    private static readonly LocalDate Start = new(2023, 11, 1);

    public static Arbitrary<LocalDate> Days() => Day(800).ToArbitrary();

    public static Arbitrary<FiscalCalendar> FiscalCalendars() => Fiscal().ToArbitrary();

    public static Arbitrary<RetailCalendar> RetailCalendars() => Retail().ToArbitrary();

    public static Arbitrary<TargetPeriod> Periods() => Gen.OneOf(DaysPeriod(), GridPeriod(), TwoMonthsPeriod()).ToArbitrary();

    public static Arbitrary<WorkingCalendar> WorkingCalendars() => (
        from mask in Gen.Choose(1, 127)
        from holidays in Day(800).ArrayOf()
        from extra in Day(800).ArrayOf()
        select new WorkingCalendar(
            Enumerable.Range(0, 7).Where(bit => (mask & (1 << bit)) != 0).Select(bit => (IsoDayOfWeek)(bit + 1)),
            holidays,
            extra.Except(holidays))).ToArbitrary();

    private static Gen<LocalDate> Day(int span) => Gen.Choose(0, span).Select(Start.PlusDays);

    private static Gen<FiscalCalendar> Fiscal() => Gen.OneOf(Months(), Retail().Select(retail => new FiscalCalendar(retail)));

    private static Gen<FiscalCalendar> Months() =>
        from month in Gen.Choose(1, 12)
        from naming in Gen.Elements(FiscalYearNaming.Start, FiscalYearNaming.End)
        select new FiscalCalendar(month, naming);

    private static Gen<RetailCalendar> Retail() =>
        from weeks in Gen.Elements(RetailWeeks.FourFourFive, RetailWeeks.FourFiveFour, RetailWeeks.FiveFourFour)
        from endsOn in Gen.Choose(1, 7)
        from rule in Gen.Elements(RetailYearEnd.Last, RetailYearEnd.Nearest)
        from month in Gen.Choose(1, 12)
        from week53 in Gen.Choose(1, 12)
        from naming in Gen.Elements(FiscalYearNaming.Start, FiscalYearNaming.End)
        select new RetailCalendar(weeks, (IsoDayOfWeek)endsOn, rule, month, week53, naming);

    private static Gen<TargetPeriod> DaysPeriod() =>
        from first in Day(800)
        from length in Gen.Choose(0, 500)
        select TargetPeriod.Days(first, first.PlusDays(length));

    private static Gen<TargetPeriod> GridPeriod() =>
        from day in Day(800)
        from kind in Gen.Choose((int)PeriodKind.Month, (int)PeriodKind.FiscalYear)
        from calendar in Fiscal()
        select TargetPeriod.Containing(day, (PeriodKind)kind, calendar);

    private static Gen<TargetPeriod> TwoMonthsPeriod() =>
        from year in Gen.Choose(1901, 2199)
        from month in Gen.Choose(1, 12)
        select TargetPeriod.TwoMonths(year, month);
}
