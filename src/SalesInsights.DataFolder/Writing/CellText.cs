using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Calendars;

namespace SalesInsights.DataFolder.Writing;

/// <summary>Values as cells.</summary>
internal static class CellText
{
    public static string Of(Moment moment) => moment.IsUnknown ? "" : moment.ToString();

    public static string Of(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";

    public static string Of(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Of(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
