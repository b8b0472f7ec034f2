using SalesInsights.Reports.Html;
using SalesInsights.Shortfalls;
using static SalesInsights.Reports.Tables.ReportColumnKind;

namespace SalesInsights.Reports.Tables;

/// <summary>What is missing to everybody's target, part by part; the parts of one sum to what is missing exactly.</summary>
internal static class ShortfallTable
{
    public static ReportTable Of(ReportReading reading) => TableColumns.Table(
        reading, "shortfall", reading.Diagnosis.Shortfall.Rows.SelectMany(r => r.Parts.Where(p => p.Amount != 0).Select(p => Row(reading, r, p))),
        ("id", Text), ("name", Text), ("part", Text), ("missing", Number), ("recent", Number));

    private static ReportCell[] Row(ReportReading reading, ShortfallRow row, ShortfallPart part) =>
    [
        ReportCell.Of(row.Subject.Id.Value), ReportCell.Of(reading.NameOf(row.Subject)), ReportCell.Of(reading.Language.Part(part, reading.SplitStages())), ReportCell.Of(part.Amount), ReportCell.Of(part.Recent),
    ];
}
