using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Testing;

namespace SalesInsights.Rules.Tests.Support;

/// <summary>
/// Nine people "u0" to "u8", three in the department "east" and six in "west", who do the same for a year and a half: a new customer every other working
/// day, seven in ten of them followed up after three days, a quarter of the deals lost after eight days and the others won after twelve. Changes are put in
/// person by person. Asked on Wednesday 2026-09-30 about 2026-Q3.
/// </summary>
internal sealed class SteadyTeam(Func<SteadyDay, SteadyDay>? change = null)
{
    public static readonly LocalDate AsOf = TeamBuilder.AsOf;
    private static readonly LocalDate First = new(2025, 3, 31);

    /// <summary>When customers write.</summary>
    public static readonly LocalDateTime Wrote = new(2026, 9, 14, 10, 0);

    private readonly Func<SteadyDay, SteadyDay> _change = change ?? (day => day);
    private readonly List<Action<LedgerBuilder>> _facts = [];

    public Role FirstRole { get; init; } = Role.Mixed;

    /// <summary>When the first person joined; since records began where nothing is said.</summary>
    public LocalDate FirstJoined { get; init; } = First;

    private static CompanyProfile Profile { get; } = new("Steady", Currency.CNY, pipelines:
    [
        new PipelineDefinition(default,
            [new Stage("s1", "Inquiry", 1), new Stage("won", "Won", 2, StageOutcome.Won), new Stage("lost", "Lost", 3, StageOutcome.Lost)]),
    ]);

    public static StageKey Inquiry { get; } = new(default, new Stage("s1", "Inquiry", 1));

    public SteadyTeam Do(Action<LedgerBuilder> add)
    {
        _facts.Add(add);
        return this;
    }

    /// <summary>Customers write to a person, each in a conversation of their own, sixteen days before they are asked about; nobody answers.</summary>
    public SteadyTeam Write(string person, int customers) => Do(b =>
    {
        for (var i = 0; i < customers; i++)
        {
            b.Add(new Customer("cm" + i, person, new LocalDate(2025, 5, 5)))
                .Add(new Activity("m" + i, ActivityKind.MailIn, Wrote, person, "cm" + i, thread: "t" + i));
        }
    });

    public Snapshot Snapshot() => Company().Snapshot();

    /// <summary>The same team for the testing kit.</summary>
    public TestCompany Company()
    {
        var company = TestCompany.Of(Profile).Department("east", "East", "u0").Department("west", "West", "u3");
        for (var person = 0; person < 9; person++) AddPerson(company, person);
        foreach (var add in _facts) company.Do(add);
        return company;
    }

    public DiagnosisReport Diagnose(RuleSet? rules = null) =>
        new DiagnosticEngine(rules ?? BuiltInRules.Default).Run(Snapshot(), new DiagnosisRequest(TeamBuilder.Period));

    /// <summary>The findings of one rule about a person, "u0" where none is named.</summary>
    public IReadOnlyList<Finding> Findings(string ruleId, string person = "u0", RuleSet? rules = null) =>
        Diagnose(rules).Find(Subject.Salesperson(person))!.Findings.Where(f => f.RuleId == ruleId).ToArray();

    public static LocalDate Later(LocalDate day, int workingDays) => WorkingCalendar.Default.AddWorkingDays(day, workingDays);

    private void AddPerson(TestCompany company, int person)
    {
        var id = "u" + person;
        var joined = person == 0 ? FirstJoined : First;
        company.Person(id, "Person " + person, person == 0 ? FirstRole : Role.Mixed, joined, person < 3 ? "east" : "west");
        var number = 0;
        for (var day = First; day <= AsOf; day = day.PlusDays(1))
        {
            if (!WorkingCalendar.Default.IsWorkingDay(day) || day < joined) continue;
            number++;
            var plan = _change(new SteadyDay(person, day, Comes: (number + person) % 2 == 0, FollowUp: number % 10 < 7, Lost: number % 8 < 2, Days: 12));
            company.Activity($"{id}-n{number}", ActivityKind.Call, day, person: id);
            if (plan.Comes) AddCustomer(company, id, number, plan);
        }
    }

    private static void AddCustomer(TestCompany company, string owner, int number, SteadyDay plan)
    {
        var (id, opened) = ($"{owner}-{number}", Later(plan.Day, 3));
        company.Customer("c" + id, plan.Day, owner);
        if (!plan.FollowUp || opened > AsOf) return;
        company.Opportunity("o" + id, "c" + id, opened, ("s1", opened));
        var ends = Later(opened, plan.Lost ? 8 : plan.Days);
        if (ends <= AsOf) company.Stage("o" + id, plan.Lost ? "lost" : "won", ends);
    }
}

/// <summary>What one person does on one working day.</summary>
internal sealed record SteadyDay(int Person, LocalDate Day, bool Comes, bool FollowUp, bool Lost, int Days)
{
    /// <summary>Whether it is the first person, from June on, when things change.</summary>
    public bool IsChanged => Person == 0 && Day >= new LocalDate(2026, 6, 1);
}
