using SalesInsights.Organizations;
using SalesInsights.Reports.Html;
using static SalesInsights.Reports.Tables.ReportColumnKind;

namespace SalesInsights.Reports.Tables;

/// <summary>The talks in their order, those that come first and the others.</summary>
internal static class TalkTable
{
    public static ReportTable Of(ReportReading reading) => TableColumns.Table(
        reading,
        "talks",
        reading.Review.Talks.Select((talk, i) => new[]
        {
            ReportCell.Of((decimal)(i + 1)), ReportCell.Of(talk.Name), ReportCell.Of(DepartmentOf(reading, talk.Case)),
            ReportCell.Of(talk.Missing.TryGet(out var missing) ? missing : (decimal?)null), ReportCell.Of(talk.Impact > 0 ? talk.Impact : (decimal?)null),
            ReportCell.Of(reading.Language.Phrase("verdict." + talk.Verdict)), ReportCell.Of(reading.Language.Phrase("trend." + talk.Lead.Trend)), ReportCell.Of(talk.Lead.FirstRaised),
            ReportCell.Of(reading.Words.Sentence(talk.Lead.Finding!)), ReportCell.Of(reading.Words.Questions(talk.Lead.Finding!).FirstOrDefault()),
        }),
        ("number", Number), ("name", Text), ("department", Text), ("missing", Number), ("price", Number), ("verdict", Text), ("trend", Text), ("since", Day), ("sentence", Text), ("question", Text));

    private static string DepartmentOf(ReportReading reading, Rules.Engines.CaseReport @case) =>
        @case.DepartmentId.IsEmpty ? "" : reading.NameOf(Subject.Department(@case.DepartmentId));
}
