using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Tests.Support;

/// <summary>A small team of one salesperson "u1" and whoever else is added, asked on Wednesday 2026-09-30 about 2026-Q3 (no holidays).</summary>
internal sealed class TeamBuilder
{
    public static readonly LocalDate AsOf = new(2026, 9, 30);
    public static readonly TargetPeriod Period = TargetPeriod.Quarter(2026, 3);

    private static readonly PipelineDefinition Pipeline = new(default,
    [
        new Stage("inquiry", "Inquiry", 1, expectedDays: 7),
        new Stage("quotation", "Quotation", 2, expectedDays: 20),
        new Stage("sample", "Sample", 3),
        new Stage("won", "Won", 4, StageOutcome.Won),
        new Stage("lost", "Lost", 5, StageOutcome.Lost),
    ]);

    private readonly List<Action<LedgerBuilder>> _facts = [];
    private int _next = 1;

    public TeamBuilder(Role role = Role.Mixed, LocalDate? activeFrom = null, string department = "") =>
        Person("u1", "Zhang Wei", role, activeFrom, department);

    public TeamBuilder Person(string id, string name, Role role = Role.Mixed, LocalDate? activeFrom = null, string department = "") =>
        Do(b => b.Add(new Salesperson(id, name, department, role, activeFrom)));

    public TeamBuilder Do(Action<LedgerBuilder> add)
    {
        _facts.Add(add);
        return this;
    }

    public TeamBuilder Customer(string id, LocalDate createdOn, string owner = "u1", CustomerOrigin origin = CustomerOrigin.Created) =>
        Do(b => b.Add(new Customer(id, owner, createdOn, origin)));

    public TeamBuilder Customers(int count, LocalDate createdOn, string owner = "u1")
    {
        for (var i = 0; i < count; i++) Customer($"c{_next++:000}", createdOn, owner);
        return this;
    }

    public TeamBuilder Opportunity(string id, string customer, LocalDate createdOn, params (string Stage, LocalDate Day)[] way)
    {
        Do(b => b.Add(new Opportunity(id, "u1", customer, createdOn, amount: 1000m)));
        foreach (var (stage, day) in way) Do(b => b.Add(new StageEntry(id, stage, day)));
        return this;
    }

    public TeamBuilder Away(LocalDate from, LocalDate to, string person = "u1") => Do(b => b.Add(new Absence(person, from, to)));

    public TeamBuilder Target(string person, decimal amount) =>
        Do(b => b.Add(new Target(Subject.Salesperson(person), Period, TargetMeasure.Orders, amount)));

    public TeamBuilder Order(string id, LocalDate day, decimal amount, string owner = "u1", string customer = "") =>
        Do(b => b.Add(new Order(id, day, amount, owner, customer)));

    public Snapshot Snapshot(LocalDate? asOf = null)
    {
        var builder = new LedgerBuilder(new CompanyProfile("Test Trading", Currency.CNY, pipelines: [Pipeline]));
        foreach (var add in _facts) add(builder);
        return builder.Build().AsOf(asOf ?? AsOf);
    }

    public DiagnosisReport Diagnose(RuleSet? rules = null, LocalDate? asOf = null) =>
        new DiagnosticEngine(rules ?? BuiltInRules.Default).Run(Snapshot(asOf), new DiagnosisRequest(Period));

    /// <summary>The findings of one rule about "u1".</summary>
    public IReadOnlyList<Finding> Findings(string ruleId, RuleSet? rules = null) =>
        Diagnose(rules).Find(Subject.Salesperson("u1"))!.Findings.Where(f => f.RuleId == ruleId).ToArray();

    public IReadOnlyList<Finding> FindingsAsOf(LocalDate asOf, string ruleId) =>
        Diagnose(asOf: asOf).Find(Subject.Salesperson("u1"))!.Findings.Where(f => f.RuleId == ruleId).ToArray();
}
