using SalesInsights.Metrics.Completion;
using SalesInsights.Quantities;
using SalesInsights.Reports.Html;
using static SalesInsights.Reports.Tables.ReportColumnKind;

namespace SalesInsights.Reports.Tables;

/// <summary>Target, reached, completion, pace and outlook of everybody, in the order of the organisation.</summary>
internal static class CompletionTable
{
    public static ReportTable Of(ReportReading reading) => TableColumns.Table(
        reading, "completion", reading.Completion.Rows.Select(row => Row(reading, row)),
        ("id", Text), ("name", Text), ("above", Text), ("target", Number), ("actual", Number), ("ratio", Share), ("pace", Share), ("landing", Number), ("low", Number), ("high", Number), ("chance", Share));

    private static ReportCell[] Row(ReportReading reading, CompletionRow row)
    {
        var outlook = reading.Diagnosis.Find(row.Subject)?.Outlook;
        var above = row.Parent is { } parent && reading.Completion.Find(parent) is not null ? reading.NameOf(parent) : "";
        return
        [
            ReportCell.Of(row.Subject.Id.Value), ReportCell.Of(reading.NameOf(row.Subject)), ReportCell.Of(above),
            Of(row.Target), ReportCell.Of(row.Actual), Of(row.Ratio), Of(row.Pace),
            Of(outlook?.Landing), Of(outlook?.Low), Of(outlook?.High), Of(outlook?.Chance),
        ];
    }

    private static ReportCell Of(Measured<decimal>? value) => ReportCell.Of(value is { } known && known.TryGet(out var number) ? number : (decimal?)null);

    private static ReportCell Of(Measured<double>? value) => ReportCell.Of(value is { } known && known.TryGet(out var number) ? number : (double?)null);
}
