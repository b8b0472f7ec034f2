using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Tests.Support;

/// <summary>Two departments under "sales", one person each and a third without department; one pipeline.</summary>
internal static class ResultsCompany
{
    public static LocalDate Day(int month, int day, int year = 2024) => new(year, month, day);

    public static CompanyProfile Profile(WorkingCalendar? calendar = null) => new(
        "Demo",
        Currency.USD,
        workingCalendar: calendar,
        pipelines: [new PipelineDefinition(default, Stages())]);

    public static LedgerBuilder Organised(WorkingCalendar? calendar = null) => new LedgerBuilder(Profile(calendar))
        .Add(new Department("sales", "Sales"))
        .Add(new Department("east", "East", "sales"))
        .Add(new Department("west", "West", "sales"))
        .Add(new Salesperson("ann", "Ann", "east"))
        .Add(new Salesperson("bob", "Bob", "west"))
        .Add(new Salesperson("cat", "Cat"));

    public static Order Order(string id, LocalDate day, decimal amount, string owner = "", string customer = "") =>
        new(id, day, amount, owner, customer);

    public static LedgerBuilder AddWon(this LedgerBuilder builder, string id, LocalDate opened, LocalDate? won, decimal? amount, string owner, string customer = "") =>
        builder.Add(new Opportunity(
            id, owner, customer, opened, amount: amount, stage: "won", closedAt: won is { } day ? day : default(Moment)));

    private static Stage[] Stages() =>
    [
        new("lead", "Lead", 1, countsAsFollowUp: false),
        new("quote", "Quote", 2),
        new("won", "Won", 3, StageOutcome.Won),
        new("lost", "Lost", 4, StageOutcome.Lost),
    ];
}
