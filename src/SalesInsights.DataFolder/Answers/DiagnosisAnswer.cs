using SalesInsights.DataFolder.Answers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Wording;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of a diagnosis.</summary>
public static class DiagnosisAnswer
{
    /// <summary>Writes a diagnosis, or a viewer's part of one, as the contract's JSON; texts in one language.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language of texts and questions; the company's own when null.</param>
    /// <param name="review">
    /// What the review log knows of the findings, of the same day and viewer: when each was first raised, and its trend. Both are null without it, and where a
    /// verdict waits for a review.
    /// </param>
    /// <returns>Indented JSON; the same report and language give the same text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToJson(this DiagnosisReport report, Language? language = null, ReviewReport? review = null)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        var words = report.Words(language ?? Language.Find(report.Snapshot.Ledger.Company.Language) ?? Language.English);
        return AnswerWriter.Write(json =>
        {
            json.Head(report.Snapshot, report.Period, report.Measure.Id);
            WriteCoverage(json, report);
            json.List("salespeople", report.Salespeople, c => WriteSalesperson(json, report, c, (words, review)));
            json.List("departments", report.Departments, c =>
            {
                json.Text("id", c.Subject.Id.Value);
                json.Text("name", c.Name);
                WriteCompletion(json, report, c);
                json.Outlook(c.Outlook, report.Measure.IsMoney);
                json.Shortfall(c.Shortfall);
                json.Steps(report.Journeys.Find(c.Subject));
                WriteFindings(json, "findings", c, (words, review));
                WriteSuppressed(json, c, words);
            });
            WriteFindings(json, "companyFindings", report.Company, (words, review));
            if (report.Company is { } company) WriteSuppressed(json, company, words, "companySuppressed");
            json.VerdictCounts(report.Journeys.VerdictCounts);
            json.List("faults", report.Faults, fault =>
            {
                json.Text("rule", fault.RuleId);
                json.Text("subject", fault.Subject.ToString());
                json.Text("message", fault.Exception.GetType().Name + ": " + fault.Exception.Message);
            });
        });
    }

    /// <summary>A viewer's part says nothing about how much there is outside it.</summary>
    private static void WriteCoverage(AnswerWriter json, DiagnosisReport report)
    {
        if (!report.IsWhole)
        {
            json.Text("coverage", null);
            json.Text("coverageReason", "viewersPart");
            return;
        }

        var ledger = report.Snapshot.Ledger;
        json.Object("coverage", () =>
        {
            json.Number("facts", ledger.Counts.Sum(c => (long)c.Accepted));
            json.Number("issues", ledger.Issues.Count);
            json.Number("unpriced", ledger.Issues.Count(i => i.Code == Ledgers.DataIssueCode.MissingRate));
            json.Texts("undated", ["customer.owner", "opportunity.amount", "opportunity.owner"]);
        });
    }

    private static void WriteSalesperson(AnswerWriter json, DiagnosisReport report, CaseReport @case, (FindingWords Words, ReviewReport? Review) told)
    {
        json.Text("id", @case.Subject.Id.Value);
        json.Text("name", @case.Name);
        json.Id("departmentId", @case.DepartmentId.Value);
        json.Text("role", AnswerWriter.Camel((@case.Case.Role ?? Role.Mixed).ToString()));
        WriteCompletion(json, report, @case);
        json.Outlook(@case.Outlook, report.Measure.IsMoney);
        json.Shortfall(@case.Shortfall);
        json.Steps(report.Journeys.Find(@case.Subject));
        if (@case.PrimaryCause is { } cause)
            json.Object("primaryCause", () => WriteCause(json, cause));
        else
            json.Text("primaryCause", null);
        WriteFindings(json, "findings", @case, told);
        WriteSuppressed(json, @case, told.Words);
    }

    private static void WriteCompletion(AnswerWriter json, DiagnosisReport report, CaseReport @case)
    {
        if (@case.Completion is not { } row)
        {
            json.Null("completion", Gap.NotApplicable);
            return;
        }

        json.Object("completion", () =>
        {
            json.Measured("target", row.Target, report.Measure.IsMoney);
            json.Amount("actual", row.Actual, report.Measure.IsMoney);
            json.Measured("ratio", row.Ratio);
            json.Measured("pace", row.Pace);
        });
    }

    private static void WriteCause(AnswerWriter json, Finding finding)
    {
        json.Text("rule", finding.RuleId);
        json.Text("pattern", finding.Pattern == Pattern.None ? null : AnswerWriter.Camel(finding.Pattern.ToString()));
        json.Text("stage", finding.Stage?.Stage.Id.Value);
        json.Text("verdict", AnswerWriter.Camel(finding.Verdict.ToString()));
    }

    private static void WriteFindings(AnswerWriter json, string name, CaseReport? @case, (FindingWords Words, ReviewReport? Review) told) =>
        json.List(name, @case?.Findings ?? [], finding =>
        {
            json.Text("id", finding.Id);
            json.Text("kind", AnswerWriter.Camel(finding.Kind.ToString()));
            WriteCause(json, finding);
            json.Id("pipeline", finding.Stage?.Pipeline.Value ?? "");
            json.Text("severity", AnswerWriter.Camel(finding.Severity.ToString()));
            json.Texts("triggers", finding.Triggers.Select(t => AnswerWriter.Camel(t.ToString())));
            json.Text("explainedBy", finding.ExplainedBy);
            json.Measured("impact", finding.Impact, isMoney: true);
            json.Measured("score", finding.Score);
            WriteHistory(json, finding, told.Review);
            json.List("evidence", finding.Evidence, e => WriteEvidence(json, e, @case!));
            json.Object("records", () =>
            {
                json.Texts("customers", finding.Records.Customers.Select(r => r.Value));
                json.Texts("opportunities", finding.Records.Opportunities.Select(r => r.Value));
                json.Texts("activities", finding.Records.Activities.Select(r => r.Value));
            });
            json.List("wouldClear", finding.WouldClear, edit =>
            {
                json.Text("do", edit.Action);
                json.Number("count", edit.Count);
            });
            json.Text("title", told.Words.Title(finding));
            json.Text("text", told.Words.Text(finding));
            json.Texts("questions", told.Words.Questions(finding));
        });

    private static void WriteSuppressed(AnswerWriter json, CaseReport @case, FindingWords words, string name = "suppressed") =>
        json.List(name, @case.Suppressed, s =>
        {
            json.Text("id", s.Finding.Id);
            WriteCause(json, s.Finding);
            json.Text("title", words.Title(s.Finding));
            json.Text("reason", s.Suppression.Reason);
            json.Date("from", s.Suppression.From);
            json.Date("until", s.Suppression.Until);
        });

    private static void WriteHistory(AnswerWriter json, Finding finding, ReviewReport? review)
    {
        var raised = review?.Find(finding.Id);
        var reason = raised is not null ? null : review is null ? AnswerWriter.Camel(Gap.NotComputed.ToString()) : "waitsForReview";
        json.Date("firstRaised", raised?.FirstRaised);
        json.Text("firstRaisedReason", reason);
        json.Text("trend", raised is null ? null : AnswerWriter.Camel(raised.Trend.ToString()));
        json.Text("trendReason", reason);
    }

    private static void WriteEvidence(AnswerWriter json, Evidence evidence, CaseReport @case)
    {
        var isMoney = evidence.Unit.Form == FactForm.Money
            || (evidence.Unit.Form == FactForm.MeasureAmount && @case.Case.Company.Measure.IsMoney);
        json.Text("name", evidence.Fact);
        json.Measured("value", evidence.Value, value => json.Value("value", value, isMoney));
        if (evidence.Of is { } of) json.Number("of", of);
        else json.Text("of", null);
        if (evidence.Threshold is { } threshold) json.Value("threshold", threshold, isMoney);
        else json.Text("threshold", null);
        json.Text("thresholdFrom", evidence.ThresholdFrom);
        json.Measured("peers", evidence.Peers);
        json.Measured("own", evidence.Own);
        json.Text("unit", evidence.Unit.Name);
    }
}
