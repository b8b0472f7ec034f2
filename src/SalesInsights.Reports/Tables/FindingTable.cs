using SalesInsights.Reports.Html;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Reviews;
using static SalesInsights.Reports.Tables.ReportColumnKind;

namespace SalesInsights.Reports.Tables;

/// <summary>Everything that was raised about anybody: the sentence, how it stands, what it costs.</summary>
internal static class FindingTable
{
    public static ReportTable Of(ReportReading reading) => TableColumns.Table(
        reading, "findings", Raised(reading).Select(f => Row(reading, f.Finding, f.Item)),
        ("finding", Text), ("id", Text), ("name", Text), ("rule", Text), ("title", Text), ("stage", Text), ("severity", Text), ("verdict", Text), ("trend", Text), ("since", Day), ("price", Number),
        ("records", Number), ("sentence", Text));

    /// <summary>The findings that the review shows, in the order of the cases. A verdict that waits for a review is shown to nobody before.</summary>
    public static IEnumerable<(Finding Finding, ReviewItem Item)> Raised(ReportReading reading) =>
        from @case in reading.Diagnosis.Cases
        from finding in @case.Findings
        let item = reading.Review.Find(finding.Id)
        where item is not null
        select (finding, item);

    private static ReportCell[] Row(ReportReading reading, Finding finding, ReviewItem item) =>
    [
        ReportCell.Of(finding.Id), ReportCell.Of(finding.Subject.Id.Value), ReportCell.Of(reading.NameOf(finding.Subject)), ReportCell.Of(finding.RuleId), ReportCell.Of(reading.Words.Title(finding)),
        ReportCell.Of(finding.Stage?.Stage.Name), ReportCell.Of(item.IsStrength ? "" : reading.Language.Phrase("severity." + finding.Severity)),
        ReportCell.Of(reading.Language.Phrase("verdict." + item.Verdict)), ReportCell.Of(reading.Language.Phrase("trend." + item.Trend)), ReportCell.Of(item.FirstRaised),
        ReportCell.Of(finding.Impact.TryGet(out var impact) ? impact : (decimal?)null),
        ReportCell.Of((decimal)(finding.Records.Customers.Count + finding.Records.Opportunities.Count + finding.Records.Activities.Count)), ReportCell.Of(reading.Words.Sentence(finding)),
    ];
}
