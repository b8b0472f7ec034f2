using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Tests.Journeys;

/// <summary>
/// Eight people in two departments who do the same for a year and a half: a new customer every other working day, seven in ten of them followed up
/// after three days, a quarter of the deals lost after eight days and the others won after twelve. Changes are put in person by person.
/// </summary>
internal sealed class SteadyCompany
{
    public static readonly LocalDate AsOf = new(2026, 9, 30);
    private static readonly LocalDate First = new(2025, 3, 31);

    private readonly Func<SteadyDay, SteadyDay> _change;

    public SteadyCompany(Func<SteadyDay, SteadyDay>? change = null) => _change = change ?? (day => day);

    public LedgerBuilder Builder()
    {
        var builder = new LedgerBuilder(new CompanyProfile("Steady", Currency.CNY, pipelines:
            [
                new PipelineDefinition(default,
                    [new Stage("s1", "Inquiry", 1), new Stage("won", "Won", 2, StageOutcome.Won), new Stage("lost", "Lost", 3, StageOutcome.Lost)]),
            ]))
            .AddRange([new Department("east", "East", manager: "u0"), new Department("west", "West", manager: "u4")]);
        for (var person = 0; person < 8; person++) AddPerson(builder, person);
        return builder;
    }

    public Snapshot Snapshot() => Builder().Build().AsOf(AsOf);

    private void AddPerson(LedgerBuilder builder, int person)
    {
        var id = "u" + person;
        builder.Add(new Salesperson(id, id, person < 4 ? "east" : "west"));
        var number = 0;
        for (var day = First; day <= AsOf; day = day.PlusDays(1))
        {
            if (!WorkingCalendar.Default.IsWorkingDay(day)) continue;
            number++;
            var plan = _change(new SteadyDay(person, day, IsThere: true, Comes: (number + person) % 2 == 0, FollowUp: number % 10 < 7, Lost: number % 8 < 2, After: 3, Days: 12));
            if (plan.IsThere) builder.Add(new Activity($"{id}-n{number}", ActivityKind.Call, day, id));
            if (plan.IsThere && plan.Comes) AddCustomer(builder, id, number, plan);
        }
    }

    private static void AddCustomer(LedgerBuilder builder, string owner, int number, SteadyDay plan)
    {
        var (id, opened) = ($"{owner}-{number}", Later(plan.Day, plan.After));
        builder.Add(new Customer("c" + id, owner, plan.Day));
        if (!plan.FollowUp || opened > AsOf) return;
        builder.Add(new Opportunity("o" + id, owner, "c" + id, opened, amount: 1000)).Add(new StageEntry("o" + id, "s1", opened));
        var ends = Later(opened, plan.Lost ? 8 : plan.Days);
        if (ends <= AsOf) builder.Add(new StageEntry("o" + id, plan.Lost ? "lost" : "won", ends));
    }

    private static LocalDate Later(LocalDate day, int workingDays) => WorkingCalendar.Default.AddWorkingDays(day, workingDays);
}

/// <summary>What one person does on one working day.</summary>
internal sealed record SteadyDay(int Person, LocalDate Day, bool IsThere, bool Comes, bool FollowUp, bool Lost, int After, int Days);
