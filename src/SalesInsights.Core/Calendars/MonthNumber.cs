using NodaTime;

namespace SalesInsights.Calendars;

/// <summary>Months counted through from January of year 0, so that spans of months add up across years.</summary>
internal static class MonthNumber
{
    internal static int Of(int year, int month) => (year * 12) + month - 1;

    internal static int Of(LocalDate day)
    {
        var iso = day.WithCalendar(CalendarSystem.Iso);
        return Of(iso.Year, iso.Month);
    }

    internal static int YearOf(int monthNumber) => monthNumber >= 0 ? monthNumber / 12 : ((monthNumber + 1) / 12) - 1;

    internal static int MonthOf(int monthNumber) => monthNumber - (YearOf(monthNumber) * 12) + 1;

    internal static LocalDate FirstDayOf(int monthNumber) => new(YearOf(monthNumber), MonthOf(monthNumber), 1);
}
