using NodaTime;
using static System.FormattableString;

namespace SalesInsights.Calendars;

/// <summary>
/// What the kinds of periods made of twelfths of a year have in common: length and name. A twelfth is a month or a retail period.
/// </summary>
internal static class PeriodShape
{
    internal const int FirstYear = 1900;
    internal const int LastYear = 2200;

    internal static bool Accepts(int year) => year is >= FirstYear and <= LastYear;

    internal static bool IsFiscal(PeriodKind kind) => kind is >= PeriodKind.FiscalMonth and <= PeriodKind.FiscalYear;

    internal static int Months(PeriodKind kind) => kind switch
    {
        PeriodKind.Month or PeriodKind.FiscalMonth => 1,
        PeriodKind.TwoMonths => 2,
        PeriodKind.Quarter or PeriodKind.FiscalQuarter => 3,
        PeriodKind.HalfYear or PeriodKind.FiscalHalfYear => 6,
        PeriodKind.Year or PeriodKind.FiscalYear => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no fixed number of months."),
    };

    internal static int CountPerYear(PeriodKind kind) => 12 / Months(kind);

    /// <summary>The name of the period with a number of twelfths of its year before it.</summary>
    internal static string NameOf(PeriodKind kind, int year, int twelfths)
    {
        var number = (twelfths / Months(kind)) + 1;
        return kind switch
        {
            PeriodKind.Month => Invariant($"{year:D4}-{number:D2}"),
            PeriodKind.TwoMonths => NameOfTwoMonths(year, twelfths + 1),
            PeriodKind.Quarter => Invariant($"{year:D4}-Q{number}"),
            PeriodKind.HalfYear => Invariant($"{year:D4}-H{number}"),
            PeriodKind.Year => Invariant($"{year:D4}"),
            PeriodKind.FiscalMonth => Invariant($"FY{year:D4}-P{number:D2}"),
            PeriodKind.FiscalQuarter => Invariant($"FY{year:D4}-Q{number}"),
            PeriodKind.FiscalHalfYear => Invariant($"FY{year:D4}-H{number}"),
            _ => Invariant($"FY{year:D4}"),
        };
    }

    internal static string NameOf(LocalDate first, LocalDate last) => Invariant($"{first:uuuu-MM-dd}..{last:uuuu-MM-dd}");

    private static string NameOfTwoMonths(int year, int month) => month == 12
        ? Invariant($"{year:D4}-12..{year + 1:D4}-01")
        : Invariant($"{year:D4}-{month:D2}..{month + 1:D2}");
}
