using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Testing.Checks;

/// <summary>All that a finding says, as one text: two findings with the same print are the same to a reader.</summary>
internal static class FindingPrint
{
    public static string[] Of(DiagnosisReport report, string ruleId) =>
        report.Cases.SelectMany(c => c.Findings).Where(f => f.RuleId == ruleId).Select(f => Of(report, f)).ToArray();

    public static string Of(Evidence evidence) => evidence.Fact + " = " + Of(evidence.Value)
        + (evidence.Of is { } of ? $" of {of}" : "") + $" {evidence.Unit}"
        + (evidence.Threshold is { } threshold ? $", threshold {threshold}" : "")
        + (evidence.ThresholdFrom is { } option ? $" ({option})" : "");

    public static string Of(Measured<FactValue> value) => value.TryGet(out var known) ? known.ToString() : $"missing ({value.Gap})";

    public static string Of(ClearingEdit edit) => $"{edit.Action} {edit.Count}";

    private static string Of(DiagnosisReport report, Finding finding) => string.Join("\n", new[]
    {
        $"{finding.Id} {finding.Severity} {finding.Verdict} {string.Join(" ", finding.Triggers)}",
        string.Join("; ", finding.Evidence.Select(e => $"{Of(e)} {e.Peers} {e.Own}")),
        string.Join(" ", finding.Records.Customers.Select(r => r.Value)),
        string.Join(" ", finding.Records.Opportunities.Select(r => r.Value)),
        string.Join(" ", finding.Records.Activities.Select(r => r.Value)),
        string.Join("; ", finding.WouldClear.Select(Of)),
    }.Concat(Language.All.Select(l => report.Words(l).Text(finding))));
}
