using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Calendars;
using SalesInsights.DataFolder.Workbooks;

namespace SalesInsights.DataFolder.Writing;

/// <summary>Values as cells.</summary>
internal static class CellText
{
    public static CellValue Of(Moment moment) => new(moment.IsUnknown ? "" : moment.ToString(), CellKind.Moment);

    public static CellValue Of(LocalDate? day) => new(day is { } known ? LocalDatePattern.Iso.Format(known) : "", CellKind.Moment);

    public static CellValue Of(decimal? number) => new(number?.ToString(CultureInfo.InvariantCulture), CellKind.Number);

    public static CellValue Of(int? number) => new(number?.ToString(CultureInfo.InvariantCulture), CellKind.Number);

    public static CellValue Of(bool flag) => new(flag ? "true" : "false", CellKind.Flag);
}
