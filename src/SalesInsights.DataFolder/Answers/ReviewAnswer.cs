using SalesInsights.DataFolder.Answers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Wording;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of a review.</summary>
public static class ReviewAnswer
{
    /// <summary>Writes a review, or a viewer's part of one, as the contract's JSON; texts in one language.</summary>
    /// <param name="report">The review.</param>
    /// <param name="language">The language of texts and questions; the company's own when null.</param>
    /// <returns>Indented JSON; the same review and language give the same text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToJson(this ReviewReport report, Language? language = null)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        var diagnosis = report.Diagnosis;
        var words = diagnosis.Words(language ?? Language.Find(diagnosis.Snapshot.Ledger.Company.Language) ?? Language.English);
        return AnswerWriter.Write(json =>
        {
            json.Head(diagnosis.Snapshot, diagnosis.Period, diagnosis.Measure.Id);
            json.Flag("isHeld", report.IsHeld);
            json.Date("reviewBefore", report.ReviewBefore);
            WriteBudget(json, report);
            var first = new HashSet<Subject>(report.First.Select(t => t.Subject));
            json.List("talks", report.Talks, talk => WriteTalk(json, talk, (first.Contains(talk.Subject), diagnosis.Measure.IsMoney), words));
            json.List("findings", report.Items, item => WriteItem(json, item, report, words));
            json.List("closed", report.Closed, closed =>
            {
                json.Text("id", closed.Id);
                json.Text("findingKind", AnswerWriter.Camel(closed.Kind.ToString()));
                json.Text("rule", closed.RuleId);
                json.Text("title", words.Title(closed.RuleId));
                json.Object("subject", () => json.Subject(diagnosis.Snapshot, closed.Subject));
                json.Text("verdict", AnswerWriter.Camel(closed.Verdict.ToString()));
                json.Date("firstRaised", closed.FirstRaised);
                json.Text("because", AnswerWriter.Camel(closed.Because.ToString()));
                json.Date("talkedOn", closed.TalkedOn);
            });
        });
    }

    private static void WriteBudget(AnswerWriter json, ReviewReport report)
    {
        if (report.Budget is not { } budget)
        {
            json.Text("budget", null);
            json.Text("budgetReason", report.Diagnosis.IsWhole ? "noReviewOnThisDay" : "viewersPart");
            return;
        }

        json.Object("budget", () =>
        {
            json.Number("asked", budget.Asked);
            json.Number("spent", budget.Spent);
            json.Number("spentInQuarter", budget.SpentInQuarter);
            json.Number("strictness", budget.Strictness);
        });
    }

    private static void WriteTalk(AnswerWriter json, ReviewTalk talk, (bool IsFirst, bool IsMoney) told, FindingWords words)
    {
        json.Text("id", talk.Subject.Id.Value);
        json.Text("name", talk.Name);
        json.Flag("first", told.IsFirst);
        json.Text("verdict", AnswerWriter.Camel(talk.Verdict.ToString()));
        json.Text("trend", AnswerWriter.Camel(talk.Lead.Trend.ToString()));
        json.Measured("missing", talk.Missing, told.IsMoney);
        json.Money("impact", talk.Impact);
        json.Date("talkedOn", talk.TalkedOn);
        json.Flag("talkedLately", talk.WasTalkedLately);
        json.Texts("findings", talk.Items.Select(i => i.Id));
        json.Text("text", words.Text(talk.Lead.Finding!));
        json.Texts("questions", words.Questions(talk.Lead.Finding!));
    }

    private static void WriteItem(AnswerWriter json, ReviewItem item, ReviewReport report, FindingWords words)
    {
        json.Text("id", item.Id);
        json.Text("findingKind", item.IsStrength ? "strength" : "problem");
        json.Text("rule", item.RuleId);
        json.Object("subject", () => json.Subject(report.Diagnosis.Snapshot, item.Subject));
        json.Text("verdict", AnswerWriter.Camel(item.Verdict.ToString()));
        json.Text("trend", AnswerWriter.Camel(item.Trend.ToString()));
        json.Date("firstRaised", item.FirstRaised);
        json.Date("talkedOn", item.TalkedOn);
        json.Flag("betterSinceTalk", item.IsBetterSinceTalk);
        json.Date("snoozedUntil", item.SnoozedUntil);
        json.Text("snoozeReason", item.SnoozeReason);
        json.Flag("hasReturned", item.HasReturned);
        json.Flag("isFoundToday", item.Finding is not null);
        json.Measured("impact", item.Finding?.Impact ?? Measured.Missing<decimal>(Gap.NotApplicable), isMoney: true);
        json.Text("title", words.Title(item.RuleId));
        json.Text("text", item.Finding is { } finding ? words.Text(finding) : null);
    }
}
