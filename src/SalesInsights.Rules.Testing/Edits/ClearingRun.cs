using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Testing.Edits;

/// <summary>Carries out edits on a copy of the company and looks whether the finding is still there.</summary>
internal sealed class ClearingRun(RuleExpectation expectation, Finding finding, Action<TestCompany, ClearingEdit>? apply)
{
    /// <summary>What the rule then says with the same id; null where the finding is cleared.</summary>
    public string? FindingAfter(IReadOnlyList<ClearingEdit> edits)
    {
        var company = expectation.Company.Copy();
        foreach (var edit in edits) Apply(company, edit);
        var report = expectation.Test.Engine.Run(company.Snapshot(), company.Request(expectation.Test.Reading));
        return Find(report) is { } left ? report.Words(Wording.Language.English).Text(left) : null;
    }

    private Finding? Find(DiagnosisReport report) => report.Find(finding.Subject)?.Findings.FirstOrDefault(f => f.Id == finding.Id);

    private void Apply(TestCompany company, ClearingEdit edit)
    {
        if (RecordEdits.Find(edit.Action) is { } known) known(new EditScene(company, finding), edit.Count);
        else if (apply is not null) apply(company, edit);
        else throw expectation.Failed($"an action that can be carried out: {string.Join(", ", ClearingActions.All)}, or one that the test carries out itself", edit.Action);
    }
}
