using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Tests.Support;

/// <summary>
/// Eight people "u0" to "u7" without records: u0 heads "east" (u0 to u3), u4 heads "west" (u4 to u7). One rule, ACME1, speaks where a script says so:
/// on which day, of whom, of what size; its threshold is 10, and more is worse.
/// </summary>
internal sealed class ScriptedTeam(Func<LocalDate, string, decimal?> script)
{
    public static readonly LocalDate Monday = new(2026, 7, 6);

    public Func<LedgerBuilder, LedgerBuilder> More { get; init; } = b => b;

    public Func<RuleSet, RuleSet> Change { get; init; } = r => r;

    public Severity Severity { get; init; } = Severity.Warning;

    /// <summary>Whether the rule speaks of the period's target.</summary>
    public bool IsOfTarget { get; init; }

    /// <summary>The order in which people are added, which must not matter.</summary>
    public IReadOnlyList<int> Order { get; init; } = [.. Enumerable.Range(0, 8)];

    /// <summary>Whoever is named speaks by a size that is the same every day.</summary>
    public static ScriptedTeam Always(params (string Person, decimal Size)[] sizes) =>
        new((_, person) => sizes.Where(s => s.Person == person).Select(s => (decimal?)s.Size).FirstOrDefault());

    public static string IdOf(string person) => "ACME1/salesperson/" + person;

    public DiagnosisReport On(LocalDate day, TargetPeriod? period = null)
    {
        var builder = new LedgerBuilder(new CompanyProfile("Scripted", Currency.CNY))
            .AddRange([new Department("east", "East", manager: "u0"), new Department("west", "West", manager: "u4")]);
        foreach (var person in Order) builder.Add(new Salesperson("u" + person, "Person " + person, person < 4 ? "east" : "west"));
        var rules = Change(new RuleSet([new ScriptedRule(script, Severity, IsOfTarget)]));
        return new DiagnosticEngine(rules).Run(More(builder).Build().AsOf(day), new DiagnosisRequest(period ?? TargetPeriod.Quarter(2026, 3)));
    }

    private sealed class ScriptedRule(Func<LocalDate, string, decimal?> script, Severity severity, bool isOfTarget) : DiagnosticRule(new RuleDescriptor(
        "ACME1", new Dictionary<string, RuleText> { ["en"] = new RuleText("Scripted", "{name}: {scripted}", []) }, severity: severity))
    {
        public override IEnumerable<Finding> Examine(Case @case)
        {
            if (script(@case.Snapshot.AsOf, @case.Subject.Id.Value) is not { } size) yield break;
            if (size < 0) throw new InvalidOperationException("scripted");
            var finding = Report(@case).Because(new Evidence("scripted", FactUnit.Customers, Measured.Of<FactValue>(size, new Sample(1)), threshold: 10));
            yield return (isOfTarget ? finding.Because(BuiltInFacts.Target) : finding).Build();
        }
    }
}
