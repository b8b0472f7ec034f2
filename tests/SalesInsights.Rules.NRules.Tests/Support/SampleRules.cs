using NRules.Fluent.Dsl;
using NRules.RuleModel;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.NRules.Authoring;
using SalesInsights.Rules.NRules.Records;

namespace SalesInsights.Rules.NRules.Tests.Support;

/// <summary>Looks at cases: more customers in hand than a number.</summary>
public sealed class ManyCustomersRule(int most) : FindingRule(new RuleDescriptor("MANY1", Words, Pattern.NotFollowedUp))
{
    private static readonly Dictionary<string, RuleText> Words = new()
    {
        ["en"] = new("Many customers", "{name} has {customersInHand|customer|customers} in hand.", ["Pass some on?"]),
        ["zh-CN"] = new("客户太多", "{name}手上有 {customersInHand} 个客户。"),
    };

    public override IReadOnlyList<RuleOption> Options => [new("most", FactUnit.Customers, most, 3)];

    public override void Define()
    {
        Case @case = null!;
        When().Match(() => @case, c => Applies(c), c => c.Count(BuiltInFacts.CustomersInHand) > most);
        Then().Yield(_ => TooMany(@case));
    }

    private Finding TooMany(Case @case) => Report(@case).Because(BuiltInFacts.CustomersInHand, threshold: most, option: "most").Build();
}

/// <summary>Looks at other rules' findings: several of one kind in a department, told once about the department.</summary>
public sealed class DepartmentRule(string ruleId, int least) : FindingRule(RandomRules.Describe("DEPT1", subjects: [SubjectKind.Department]))
{
    public override void Define()
    {
        IGrouping<Subject, Finding> same = null!;
        When().Query(() => same, q => q
            .Match<Finding>(f => f.RuleId == ruleId, f => !Department(f).IsEmpty)
            .GroupBy(f => Subject.Department(Department(f)))
            .Where(g => g.Count() >= least));
        Then().Yield(_ => Report(same.First().Case.Of(same.Key)).Distinguish(ruleId).WouldClear("talk", same.Count()).Build());
    }

    private static Identifiers.Id<Department> Department(Finding finding) => finding.Subject.Kind == SubjectKind.Salesperson
        ? finding.Case.Snapshot.Ledger.Organization.DepartmentOf(finding.Subject.SalespersonId, finding.Case.Snapshot.AsOf)
        : default;
}

/// <summary>Looks at single customers.</summary>
public sealed class ClaimedCustomerRule() : FindingRule(RandomRules.Describe("CLAIM1"))
{
    public override void Define()
    {
        CustomerInHand customer = null!;
        When().Match(() => customer, c => c.IsNotFollowedUp, c => c.Held.Origin == Facts.CustomerOrigin.Claimed);
        Then().Yield(_ => Report(customer.Owner).Distinguish(customer.Id.Value).Open(new[] { customer.Id }, null, null).Build());
    }
}

/// <summary>Looks at single opportunities.</summary>
public sealed class LargeOverdueRule(decimal least) : FindingRule(RandomRules.Describe("LARGE1"))
{
    public override void Define()
    {
        OpenOpportunity deal = null!;
        When().Match(() => deal, d => d.IsOverdue, d => d.Amount >= least);
        Then().Yield(_ => Report(deal.Owner, deal.Stage).Distinguish(deal.Id.Value).Open(null, new[] { deal.Id }, null).Build());
    }
}

/// <summary>Flattens the records of findings into labels of a type of its own.</summary>
public sealed class FlatteningRule<T>(string id) : FindingRule(RandomRules.Describe(id, subjects: [SubjectKind.Company]))
{
    public override void Define()
    {
        Case company = null!;
        IEnumerable<Label> labels = null!;
        When()
            .Match(() => company, c => c.Subject.Kind == SubjectKind.Company)
            .Query(() => labels, q => q.Match<Finding>(f => f.RuleId.StartsWith("SI")).SelectMany(f => f.Records.Customers.Select(c => new Label(c.Value))).Collect()
                .Where(all => all.Any()));
        Then().Yield(_ => Report(company).WouldClear("open", labels.Count()).Build());
    }

    public sealed record Label(string Text);
}

/// <summary>Breaks in a condition.</summary>
public sealed class BrokenConditionRule() : FindingRule(RandomRules.Describe("BROKENIF1"))
{
    public override void Define()
    {
        Case @case = null!;
        When().Match(() => @case, c => Broken(c));
        Then().Yield(_ => Report(@case).Build());
    }

    private static bool Broken(Case @case) => @case.Subject.Kind == SubjectKind.Salesperson
        ? throw new FormatException("no such field")
        : false;
}

/// <summary>Breaks in its action.</summary>
public sealed class BrokenActionRule() : FindingRule(RandomRules.Describe("BROKENTHEN1"))
{
    public override void Define()
    {
        Case @case = null!;
        When().Match(() => @case, c => c.Subject.Kind == SubjectKind.Salesperson);
        Then().Do(_ => Break(@case));
    }

    private static void Break(Case @case) => throw new FormatException("no field for " + @case.Name);
}

/// <summary>Inserts its findings without linking them to their reason, and halts the run.</summary>
public sealed class LooseRule() : FindingRule(RandomRules.Describe("LOOSE1"))
{
    public override void Define()
    {
        Finding reason = null!;
        When().Match(() => reason, f => f.RuleId == "SI1001");
        Then().Do(c => Insert(c, reason)).Do(c => c.Halt());
    }

    private void Insert(IContext context, Finding reason) => context.Insert(Report(reason.Case).Build());
}

/// <summary>Triggers itself without end.</summary>
public sealed class EndlessRule() : FindingRule(RandomRules.Describe("ENDLESS1"))
{
    public override void Define()
    {
        Counter counter = null!;
        When().Match(() => counter);
        Then().Do(c => c.Insert(new Counter()));
    }

    public sealed class Counter;

    /// <summary>Sets it going.</summary>
    public sealed class Start : Rule
    {
        public override void Define()
        {
            Case @case = null!;
            When().Match(() => @case, c => c.Subject.Kind == SubjectKind.Company);
            Then().Yield(_ => new Counter());
        }
    }
}

/// <summary>Asks the host for a service.</summary>
public sealed class AskingRule() : FindingRule(RandomRules.Describe("ASK1"))
{
    public override void Define()
    {
        Case @case = null!;
        IReadOnlyCollection<string> watched = null!;
        Dependency().Resolve(() => watched);
        When().Match(() => @case, c => c.Subject.Kind == SubjectKind.Salesperson);
        Then().Do(c => Tell(c, @case, watched));
    }

    private void Tell(IContext context, Case @case, IReadOnlyCollection<string> watched)
    {
        if (watched.Contains(@case.Subject.Id.Value)) context.InsertLinked("watched", Report(@case).Build());
    }
}
