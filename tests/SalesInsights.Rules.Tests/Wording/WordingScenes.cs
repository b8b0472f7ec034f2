using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Testing;
using SalesInsights.Rules.Tests.Catalog;
using SalesInsights.Rules.Tests.Catalog.Contracts;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Wording;

/// <summary>The companies on which the words of every built-in rule are shown: those of its contract, the least that it can speak of, and what only it has.</summary>
internal static class WordingScenes
{
    private static readonly LocalDate InWindow = new(2026, 8, 10);
    private static readonly LocalDate June = new(2026, 6, 1);

    /// <summary>The scenes of every rule, by its id.</summary>
    public static ILookup<string, WordingScene> All { get; } = OfContracts().Concat(OfOne()).Concat(Special()).ToLookup(s => s.RuleId);

    private static IEnumerable<WordingScene> OfContracts()
    {
        foreach (var contract in RuleContractTests.Contracts)
        {
            yield return new("at the threshold", contract.Rule, contract.Speaks(), contract.Subject);
            yield return new("clearly", contract.Rule, contract.SpeaksClearly(), contract.Subject);
            if (contract.StandsOut() is not { } company || contract.Rule.Descriptor.Kind == FindingKind.Strength) continue;
            yield return new("compared alone", contract.Compared, company, Subject.Salesperson("u0"));
            if (contract.Triggers.Contains(Trigger.Policy)) yield return new("and compared", contract.Rule, company, Subject.Salesperson("u0"));
        }
    }

    /// <summary>One of whatever the rule speaks of, with thresholds that low.</summary>
    private static IEnumerable<WordingScene> OfOne()
    {
        var noted = new TestCompany().Customers(1, InWindow).Activity("n", ActivityKind.Note, InWindow);
        yield return One(new TargetMismatchRule(), new TestCompany().Person("u2", "Ada").Target(600_000m, Subject.Company).Target(450_000m), Subject.Company);
        yield return One(new ThinDataRule(), new TestCompany().Activity("a1", ActivityKind.Call, TestCompany.DefaultAsOf), Subject.Company);
        yield return One(new NoNewCustomersRule(new() { WorkingDays = 1 }), new TestCompany().Customer("c1", new(2026, 9, 29)));
        yield return One(new CustomersWithoutOpportunityRule(new() { MinimumCustomers = 1 }), noted);
        yield return One(new NoContactOnRecordRule(new() { MinimumCustomers = 1 }), noted);
        yield return One(new TooManyInHandRule(new() { MostInHand = 1 }), noted);
        yield return One(new SlowAtStageRule(new() { MinimumOverdue = 1 }), Opportunities.At("quotation", overdue: 1, inTime: 0));
        yield return One(
            new LosingAtStageRule(new() { MinimumFinished = 1 }),
            new TestCompany().Customer("c", InWindow).Opportunity("o1", "c", InWindow, ("quotation", InWindow), ("lost", new(2026, 8, 20))));
        yield return One(new OverdueExcessRule(new() { MinimumOverdue = 1 }), Opportunities.At("inquiry", overdue: 1, inTime: 0));
        yield return One(
            new MailsUnansweredRule(new() { MinimumWaiting = 1 }),
            new TestCompany().Customer("c", InWindow).Activity("m1", ActivityKind.MailIn, new LocalDateTime(2026, 9, 14, 10, 0), "c", "t1"));
        yield return One(new TargetMissedBeforeRule(new() { MinimumMissed = 1, MinimumCompletion = 1 }), new TargetMissedBeforeContract().JustSilent());
        yield return One(new AboutToFallRule(new() { MinimumCustomers = 1 }), AboutToFallContract.Contacted(new(2026, 9, 7), 1));
    }

    private static WordingScene One(DiagnosticRule rule, TestCompany company, Subject? subject = null) =>
        new("of one", rule, company, subject ?? Subject.Salesperson(TestCompany.Someone));

    /// <summary>What the texts of single rules have and their contracts do not show.</summary>
    private static IEnumerable<WordingScene> Special()
    {
        yield return new("broken records", new ThinDataRule(), Broken(), Subject.Company);
        yield return new("no contacts on record", new CustomersWithoutOpportunityRule(), new TestCompany().Customers(5, InWindow), Subject.Salesperson("u1"));
        foreach (var rule in (DiagnosticRule[])[new CustomersWithoutOpportunityRule(), new TooFewNewCustomersRule()])
            yield return new("a department", rule, East(day => day with { FollowUp = false, Comes = day.Comes && rule is not TooFewNewCustomersRule }), Subject.Department("east"));
        yield return new("a department", new SlowAtStageRule(), East(day => day with { Days = 300, Lost = false }), Subject.Department("east"));
        yield return new("a department", new LosingAtStageRule(), East(day => day with { Lost = true }), Subject.Department("east"));
        yield return new("with a usual interval", new NoNewCustomersRule(), EverySixDays(), Subject.Salesperson("u1"));
        yield return new("a mail waits", new RepeatCustomersOverdueRule(), RiskRulesTests.Silent, Subject.Salesperson("u1"));
        yield return Praise(new StrengthToShowRule(), JourneyStepKind.NewCustomers, day => day with { Comes = true, Lost = false });
        yield return Praise(new StrengthToShowRule(), JourneyStepKind.FollowUp, day => day with { FollowUp = true }, day => day with { FollowUp = day.FollowUp && day.Day.Day % 2 == 0 });
        yield return Praise(new StrengthToShowRule(), JourneyStepKind.Lost, day => day with { Lost = false });
        yield return Praise(new BetterThanBeforeRule(), JourneyStepKind.NewCustomers, day => day.Day >= June ? day with { Comes = true } : day);
        yield return Praise(new BetterThanBeforeRule(), JourneyStepKind.FollowUp, day => day with { FollowUp = day.Day >= June || day.Day.Day % 3 == 0 });
        yield return Praise(new BetterThanBeforeRule(), JourneyStepKind.Lost, day => day with { Lost = day.Day < new LocalDate(2026, 3, 1) && day.Day.Day % 3 > 0 });
    }

    private static WordingScene Praise(DiagnosticRule rule, JourneyStepKind step, Func<SteadyDay, SteadyDay> change, Func<SteadyDay, SteadyDay>? others = null) => new(
        "praise of " + step, rule, new SteadyTeam(day => day.Person == 1 ? change(day) : others?.Invoke(day) ?? day).Company(), Subject.Salesperson("u1"), f => f.Step!.Kind == step);

    /// <summary>A department of three in which things change in June.</summary>
    private static TestCompany East(Func<SteadyDay, SteadyDay> change) => new SteadyTeam(day => day.Day >= June && day.Person < 3 ? change(day) : day).Company();

    /// <summary>A customer every six working days for half a year, and nobody for 32 working days.</summary>
    private static TestCompany EverySixDays()
    {
        var company = new TestCompany();
        for (var i = 0; i < 20; i++) company.Customer("c" + i, SteadyTeam.Later(new(2026, 8, 17), -6 * i));
        return company;
    }

    private static TestCompany Broken() => new TestCompany().Do(b =>
    {
        for (var i = 0; i < 30; i++)
        {
            b.Add(new Customer("undated" + i, "u1")).Add(new Order("", InWindow, 1m, "u1"))
                .Add(new Opportunity("undated" + i, "u1", createdAt: InWindow)).Add(new StageEntry("undated" + i, "inquiry", Calendars.Moment.Unknown));
        }
    });
}
