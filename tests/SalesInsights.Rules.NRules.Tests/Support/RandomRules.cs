using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.NRules.Tests.Support;

/// <summary>Rule sets of every kind that both engines run: thresholds, severities, rules left out, a company's own, some of them broken.</summary>
internal static class RandomRules
{
    public static RuleSet Make(int seed)
    {
        var random = new Random(seed);
        DiagnosticRule[] all =
        [
            new TargetNotSetRule(),
            new NoNewCustomersRule(new NoNewCustomersOptions { WorkingDays = random.Next(1, 12) }),
            new CustomersWithoutOpportunityRule(new CustomersWithoutOpportunityOptions { MinimumCustomers = random.Next(1, 4), MinimumShare = Share(random) }),
            new SlowAtStageRule(new SlowAtStageOptions { MinimumOverdue = random.Next(1, 3), MinimumShare = Share(random) }),
            new LosingAtStageRule(new LosingAtStageOptions { MinimumFinished = random.Next(1, 3), MinimumShare = Share(random) }),
            new BehindPaceRule(new BehindPaceOptions { MinimumPace = Share(random), MinimumElapsed = Share(random) }),
            new EachCustomerRule(), new BreaksRule(random.Next(2, 5)), new SameIdRule(),
        ];
        var rules = new RuleSet(all.Where(_ => random.Next(5) > 0))
            .WithExemptions(new Exemptions(random.Next(10), random.Next(5), random.Next(1, 4)));
        foreach (var rule in rules.Rules.ToArray())
        {
            if (random.Next(3) == 0) rules = rules.WithSeverity(rule.Descriptor.Id, (Severity)random.Next(3));
        }

        return rules;
    }

    public static ReadingOptions Reading(int seed) => new()
    {
        FollowUpWindowWorkingDays = 5 + (seed % 60),
        FollowUpGraceWorkingDays = seed % 4,
        LossWindowDays = 10 + (seed % 50),
        DefaultExpectedDays = 1 + (seed % 9),
    };

    public static RuleDescriptor Describe(string id, bool sparesNewcomersAndAbsent = false, IEnumerable<SubjectKind>? subjects = null) => new(
        id, new Dictionary<string, RuleText> { ["en"] = new("Title of " + id, "{name} as of {asOf}") }, Pattern.None, Severity.Warning, subjects,
        sparesNewcomersAndAbsent: sparesNewcomersAndAbsent);

    private static double Share(Random random) => random.Next(1, 11) / 10.0;

    private sealed class EachCustomerRule() : DiagnosticRule(Describe("EACH1"))
    {
        public override IEnumerable<Finding> Examine(Case @case) => @case.Company.CustomersNotFollowedUp(@case.Subject.SalespersonId)
            .Select(c => Report(@case).Distinguish(c.Value).Open(customers: [c]).Build());
    }

    private sealed class BreaksRule(int every) : DiagnosticRule(Describe("BREAKS1", subjects: [SubjectKind.Salesperson, SubjectKind.Department]))
    {
        public override IEnumerable<Finding> Examine(Case @case)
        {
            yield return Report(@case).Build();
            if ((@case.Snapshot.AsOf.Day + @case.Subject.Id.Value.Length) % every == 0) throw new FormatException("Broke on " + @case.Name);
        }
    }

    private sealed class SameIdRule() : DiagnosticRule(Describe("SAME1", subjects: [SubjectKind.Company]))
    {
        public override IEnumerable<Finding> Examine(Case @case) => Enumerable.Range(0, @case.Snapshot.AsOf.Day % 3)
            .Select(n => Report(@case).WouldClear("call", 9 - n).Build());
    }
}
