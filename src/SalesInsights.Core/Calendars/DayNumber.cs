using NodaTime;

namespace SalesInsights.Calendars;

/// <summary>Days as whole numbers (1970-01-01 is 0), as the columns keep them.</summary>
internal static class DayNumber
{
    /// <summary>An unknown day; smaller than every day.</summary>
    public const int Unknown = int.MinValue;

    /// <summary>No end: larger than every day.</summary>
    public const int Never = int.MaxValue;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int Of(LocalDate date) => Period.DaysBetween(Epoch, date);

    public static int OfOrUnknown(LocalDate? date) => date is { } day ? Of(day) : Unknown;

    public static LocalDate ToDate(int day) => Epoch.PlusDays(day);

    public static LocalDate? ToDateOrNull(int day) => day is Unknown or Never ? null : ToDate(day);
}
