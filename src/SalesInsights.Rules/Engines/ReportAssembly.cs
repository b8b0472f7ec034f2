using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Engines;

/// <summary>Makes the report of what an evaluator found: the same checks and the same order, whichever evaluator it was.</summary>
internal static class ReportAssembly
{
    public static DiagnosisReport Of(CompanyReading reading, RuleSet rules, IReadOnlyList<Case> cases, Examination examined)
    {
        var places = cases.Select((c, i) => (c.Subject, Place: i)).ToDictionary(p => p.Subject, p => p.Place);
        var faults = new List<RuleFault>(examined.Faults);
        var findings = new List<Finding>[cases.Count];
        foreach (var finding in examined.Findings)
        {
            if (!places.TryGetValue(finding.Subject, out var place))
                faults.Add(Fault(finding, $"The finding {finding.Id} is about nobody who is diagnosed on this day."));
            else if (rules.Find(finding.RuleId) is not { } rule)
                faults.Add(Fault(finding, $"The finding {finding.Id} is of a rule that is not in force; add it to the rule set with its descriptor."));
            else if (rules.Exemptions.LetsThrough(rule.Descriptor, cases[place]) && rules.Judged(finding, cases[place]) is { } judged)
                (findings[place] ??= []).Add(judged);
        }

        var suppressing = new Suppressing(rules.Suppressions.Where(s => s.IsInForce(reading.Snapshot.AsOf)));
        var reports = cases.Select((c, i) =>
        {
            var (kept, suppressed) = suppressing.Split(findings[i] is { } found ? Distinct(found, faults) : []);
            return new CaseReport(c, kept, suppressed);
        }).ToArray();
        return new DiagnosisReport(reading, rules, reports, Sorted(faults, places));
    }

    /// <summary>One finding per id. Which of several is kept depends on what they say, never on who came first.</summary>
    private static IEnumerable<Finding> Distinct(List<Finding> findings, List<RuleFault> faults)
    {
        if (findings.Count == 1)
        {
            yield return findings[0];
            yield break;
        }

        foreach (var same in findings.GroupBy(f => f.Id, StringComparer.Ordinal))
        {
            var kept = same.First();
            if (same.Skip(1).Any())
            {
                kept = same.OrderBy(Content, StringComparer.Ordinal).First();
                faults.Add(Fault(kept, $"The rule gave {same.Count()} findings with the id {kept.Id}; one is kept. Tell them apart with Distinguish."));
            }

            yield return kept;
        }
    }

    private static string Content(Finding finding) => string.Join("\n", new[] { finding.Verdict.ToString() }
        .Concat(finding.Evidence.Select(e => $"{e.Fact} {(e.Value.TryGet(out var value) ? value.ToString() : e.Value.Gap.ToString())} {e.Of} {e.Threshold}"))
        .Concat(finding.Records.Customers.Select(r => r.Value))
        .Concat(finding.Records.Opportunities.Select(r => r.Value))
        .Concat(finding.Records.Activities.Select(r => r.Value))
        .Concat(finding.WouldClear.Select(e => $"{e.Action} {e.Count}")));

    private static RuleFault[] Sorted(List<RuleFault> faults, Dictionary<Subject, int> places) => faults
        .OrderBy(f => places.TryGetValue(f.Subject, out var place) ? place : int.MaxValue)
        .ThenBy(f => f.RuleId, StringComparer.Ordinal)
        .ThenBy(f => f.Exception.Message, StringComparer.Ordinal).ToArray();

    private static RuleFault Fault(Finding finding, string message) => new(finding.RuleId, finding.Subject, new InvalidOperationException(message));
}
