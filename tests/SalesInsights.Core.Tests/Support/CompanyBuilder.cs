using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Core.Tests.Support;

/// <summary>
/// A company with the open stages s1, s2, s3, s4, then won and lost, and the people a and b in the department east, c in west,
/// both below sales. Days are given as days of January 2026: 32 is the first of February.
/// </summary>
internal sealed class CompanyBuilder
{
    private static readonly CompanyProfile Company = new("Test", Currency.USD, pipelines:
    [
        new PipelineDefinition(default,
        [
            new Stage("s1", "Inquiry", 1), new Stage("s2", "Quotation", 2), new Stage("s3", "PI", 3), new Stage("s4", "Sample", 4),
            new Stage("won", "Won", 5, StageOutcome.Won), new Stage("lost", "Lost", 6, StageOutcome.Lost),
        ]),
    ]);

    private readonly List<object> _facts =
    [
        new Department("sales", "Sales"), new Department("east", "East", "sales"), new Department("west", "West", "sales"),
        new Salesperson("a", "A", "east"), new Salesperson("b", "B", "east"), new Salesperson("c", "C", "west"),
    ];

    public static LocalDate Day(int day) => new LocalDate(2025, 12, 31).PlusDays(day);

    public static TargetPeriod Days(int first, int last) => TargetPeriod.Days(Day(first), Day(last));

    /// <summary>A deal such as <c>("o1", "a", 3, "s1@3 s2@5 won@9")</c>; <c>@?</c> and a null day are unknown, <c>b@6</c> hands over.</summary>
    public CompanyBuilder Deal(
        string id,
        string owner,
        int? created,
        string history,
        decimal? amount = 100,
        string currency = "",
        string? segment = null,
        int? close = null,
        string? lostReason = null)
    {
        var steps = history.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('@')).ToArray();
        var owners = steps.Where(s => s[0].Length == 1).ToArray();
        var last = owners.Length > 0 ? owners[^1][0] : owner;
        _facts.Add(new Opportunity(
            id, last, createdAt: created is { } day ? Day(day) : Moment.Unknown, amount: amount,
            currency: currency.Length > 0 ? Currency.Parse(currency) : default, segment: segment,
            expectedClose: close is { } due ? Day(due) : Moment.Unknown, lostReason: lostReason));
        var sequence = 0;
        foreach (var step in steps.Where(s => s[0].Length > 1)) _facts.Add(new StageEntry(id, step[0], MomentOf(step[1]), sequence++));
        if (owners.Length > 0) _facts.Add(new OpportunityOwnerChange(id, owner, Day(-400)));
        foreach (var change in owners) _facts.Add(new OpportunityOwnerChange(id, change[0], MomentOf(change[1])));
        return this;
    }

    public CompanyBuilder Moves(string person, string department, int day)
    {
        _facts.Add(new Membership(person, department, Day(day)));
        return this;
    }

    /// <summary>From a day on a deal has another amount.</summary>
    public CompanyBuilder Changes(string deal, int day, decimal amount)
    {
        _facts.Add(new OpportunityChange(deal, Day(day), amount));
        return this;
    }

    /// <summary>Somebody heads a department of "sales" from long ago on.</summary>
    public CompanyBuilder Heads(string person, string department)
    {
        _facts.Add(new Department(department, department, department == "sales" ? default(Id<Department>) : "sales", person, Day(-400)));
        return this;
    }

    public Snapshot AsOf(int day) => Build(_facts).AsOf(Day(day));

    public Snapshot ReversedAsOf(int day) => Build(Enumerable.Reverse(_facts)).AsOf(Day(day));

    private static Moment MomentOf(string day) => day == "?" ? Moment.Unknown : Day(int.Parse(day));

    private static SalesLedger Build(IEnumerable<object> facts)
    {
        var builder = new LedgerBuilder(Company);
        foreach (var fact in facts)
        {
            _ = fact switch
            {
                Department f => builder.Add(f),
                Salesperson f => builder.Add(f),
                Membership f => builder.Add(f),
                Opportunity f => builder.Add(f),
                OpportunityOwnerChange f => builder.Add(f),
                OpportunityChange f => builder.Add(f),
                StageEntry f => builder.Add(f),
                _ => throw new NotSupportedException(fact.ToString()),
            };
        }

        return builder.Build();
    }
}
