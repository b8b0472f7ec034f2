using System.Text;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Testing.Checks;

/// <summary>The message of a failure: what was expected, what came, the facts of the case.</summary>
internal static class FailureText
{
    public static RuleExpectationException Of(RuleExpectation expectation, string expected, string? came)
    {
        var (rule, @case) = (expectation.Test.Rule.Descriptor, expectation.Case.Case);
        var text = new StringBuilder()
            .Append(rule.Id).Append(" on ").Append(@case.Subject).Append(" (").Append(@case.Name).Append(") as of ").Append(Day(expectation.Report.Snapshot.AsOf))
            .Append(", ").Append(expectation.Report.Period.Name).Append('\n')
            .Append("expected: ").Append(expected).Append('\n')
            .Append("came: ").Append(came ?? Came(expectation)).Append('\n');
        if (!expectation.IsAsked) text.Append("The rule does not look at this case: ").Append(WhyNot(expectation)).Append('\n');
        AddFacts(text.Append("facts of the case:\n"), @case);
        return new(text.ToString().TrimEnd());
    }

    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Came(RuleExpectation expectation) => expectation.Findings.Count == 0
        ? "no finding" + Others(expectation)
        : string.Join("\n", expectation.Findings.Select(f => Text(expectation, f)));

    private static string Others(RuleExpectation expectation)
    {
        var others = expectation.Case.Findings.Select(f => f.RuleId).Distinct().ToArray();
        return others.Length == 0 ? "" : $"; other rules found {string.Join(", ", others)}";
    }

    private static string Text(RuleExpectation expectation, Finding finding) =>
        $"{finding.Id}, {finding.Verdict} by {string.Join(", ", finding.Triggers)}: {expectation.Report.Words(Language.English).Text(finding)}\n  "
        + string.Join("\n  ", finding.Evidence.Select(FindingPrint.Of));

    private static string WhyNot(RuleExpectation expectation)
    {
        var (rule, @case) = (expectation.Test.Rule.Descriptor, expectation.Case.Case);
        if (!rule.Subjects.Contains(@case.Subject.Kind)) return $"it looks at {string.Join(", ", rule.Subjects)}.";
        return @case.Role is { } role && !rule.Roles.Contains(role)
            ? $"the role is {role}, and it looks at {string.Join(", ", rule.Roles)}."
            : "the person is new, away or just back.";
    }

    /// <summary>Built-in facts with their values, at each stage where something is counted; those without a value in one line.</summary>
    private static void AddFacts(StringBuilder text, Case @case)
    {
        var missing = new List<string>();
        foreach (var key in FactCatalog.BuiltIn.Keys)
        {
            foreach (var stage in key.IsPerStage ? @case.Stages : [null!])
            {
                var value = key.Read(@case.Scope(stage));
                if (value.TryGet(out var known) && (stage is null || known != 0)) text.Append("  ").Append(key.Name).Append(stage is null ? "" : " at " + stage.Stage.Id).Append(" = ").Append(known).Append('\n');
                else if (stage is null) missing.Add($"{key.Name} ({value.Gap})");
            }
        }

        if (missing.Count > 0) text.Append("  missing: ").Append(string.Join(", ", missing)).Append('\n');
    }
}
