using System.Diagnostics.CodeAnalysis;
using NodaTime.Text;

namespace SalesInsights.Calendars;

public sealed partial class TargetPeriod
{
    private const string AcceptedForms =
        "2026-07, 2026-07..08, 2026-12..2027-01, 2026-Q3, 2026-H2, 2026, 2026-05-31..2026-08-30, FY2026, FY2026-H1, FY2026-Q3, FY2026-P07";

    /// <summary>Reads a name exactly as <see cref="Name"/> writes it: no white space, no lower case, no other spelling.</summary>
    /// <param name="name">For example <c>2026-Q3</c>.</param>
    /// <param name="fiscal">What names beginning with FY mean; null means that fiscal years are calendar years.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="FormatException">The text is not such a name, names a day or month that does not exist, or a year outside 1900 to 2200.</exception>
    public static TargetPeriod Parse(string name, FiscalCalendar? fiscal = null)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        return TryParse(name, fiscal, out var period) ? period : throw new FormatException(FormattableString.Invariant(
            $"'{name}' is not a period. Periods look like {AcceptedForms}; years lie within {PeriodShape.FirstYear} to {PeriodShape.LastYear}."));
    }

    /// <summary>Reads a name exactly as <see cref="Name"/> writes it, without an exception for any text.</summary>
    /// <param name="name">For example <c>2026-Q3</c>; null is no period.</param>
    /// <param name="fiscal">What names beginning with FY mean; null means that fiscal years are calendar years.</param>
    /// <param name="period">The period, or null.</param>
    /// <returns>Whether the text names a period.</returns>
    public static bool TryParse(string? name, FiscalCalendar? fiscal, [NotNullWhen(true)] out TargetPeriod? period)
    {
        period = name is null ? null
            : name.StartsWith("FY", StringComparison.Ordinal) ? ReadFiscal(name, fiscal ?? FiscalCalendar.CalendarYear)
            : ReadCalendar(name);

        // The readers look at the digits only; comparing with the written name refuses every other spelling.
        if (period is not null && !string.Equals(period.Name, name, StringComparison.Ordinal)) period = null;
        return period is not null;
    }

    private static TargetPeriod? ReadFiscal(string name, FiscalCalendar calendar)
    {
        var year = Digits(name, 2, 4);
        return name.Length switch
        {
            6 => ReadNumbered(PeriodKind.FiscalYear, calendar, year, 1),
            9 when name[7] == 'H' => ReadNumbered(PeriodKind.FiscalHalfYear, calendar, year, Digits(name, 8, 1)),
            9 when name[7] == 'Q' => ReadNumbered(PeriodKind.FiscalQuarter, calendar, year, Digits(name, 8, 1)),
            10 when name[7] == 'P' => ReadNumbered(PeriodKind.FiscalMonth, calendar, year, Digits(name, 8, 2)),
            _ => null,
        };
    }

    private static TargetPeriod? ReadCalendar(string name)
    {
        var calendar = FiscalCalendar.CalendarYear;
        var year = Digits(name, 0, 4);
        return name.Length switch
        {
            4 => ReadNumbered(PeriodKind.Year, calendar, year, 1),
            7 when name[5] == 'H' => ReadNumbered(PeriodKind.HalfYear, calendar, year, Digits(name, 6, 1)),
            7 when name[5] == 'Q' => ReadNumbered(PeriodKind.Quarter, calendar, year, Digits(name, 6, 1)),
            7 => ReadNumbered(PeriodKind.Month, calendar, year, Digits(name, 5, 2)),
            11 or 16 => ReadTwoMonths(year, Digits(name, 5, 2)),
            22 => ReadDays(name),
            _ => null,
        };
    }

    private static TargetPeriod? ReadNumbered(PeriodKind kind, FiscalCalendar calendar, int year, int number) =>
        PeriodShape.Accepts(year) && number >= 1 && number <= PeriodShape.CountPerYear(kind)
            ? Numbered(kind, calendar, year, number, nameof(number))
            : null;

    private static TargetPeriod? ReadTwoMonths(int year, int month) =>
        PeriodShape.Accepts(year) && month is >= 1 and <= 12 ? TwoMonths(year, month) : null;

    private static TargetPeriod? ReadDays(string name)
    {
        var first = LocalDatePattern.Iso.Parse(name.Substring(0, 10));
        var last = LocalDatePattern.Iso.Parse(name.Substring(12));
        return first.Success && last.Success && first.Value <= last.Value
            && PeriodShape.Accepts(first.Value.Year) && PeriodShape.Accepts(last.Value.Year)
                ? new(first.Value, last.Value)
                : null;
    }

    private static int Digits(string text, int start, int count)
    {
        if (start + count > text.Length) return -1;
        var value = 0;
        for (var i = start; i < start + count; i++)
        {
            if (text[i] is < '0' or > '9') return -1;
            value = (value * 10) + (text[i] - '0');
        }

        return value;
    }
}
