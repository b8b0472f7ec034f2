using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Tests.Support;

/// <summary>A ledger of the profile of <see cref="SmallCompanies"/> with people u1, u2, u3 and rows of one's own.</summary>
internal static class Rows
{
    public static LocalDate Day(int month, int day) => new(2024, month, day);

    public static LocalDateTime Time(int month, int day, int hour, int minute = 0) => new(2024, month, day, hour, minute);

    public static LedgerBuilder Builder(LedgerOptions? options = null) => new LedgerBuilder(SmallCompanies.Profile, options)
        .AddRange([new Salesperson("u1", "One"), new Salesperson("u2", "Two"), new Salesperson("u3", "Three")]);

    /// <summary>The issues as <c>code kind record field 'value' action</c>.</summary>
    public static string[] Lines(this SalesLedger ledger) =>
        [.. ledger.Issues.Select(i => $"{i.Code} {i.Fact} {i.RecordId} {i.Field} '{i.Value}' {i.Action}")];

    public static SalesLedger WithEntries(params (string Stage, Moment At, int? Sequence)[] entries) => Builder()
        .Add(new Opportunity("o1", "u1", createdAt: Day(1, 1)))
        .AddRange(entries.Select(e => new StageEntry("o1", e.Stage, e.At, e.Sequence)))
        .Build();

    /// <summary>The stays of o1 by the end of the year as <c>stage:owner</c>.</summary>
    public static string Stays(this SalesLedger ledger, LocalDate? asOf = null)
    {
        var (snapshot, stays) = (ledger.AsOf(asOf ?? Day(12, 31)), new List<string>());
        var opportunity = Enumerable.Range(0, ledger.Opportunities.Count).Single(i => ledger.Opportunities.Ids[i] == "o1");
        for (var walk = snapshot.Visits(opportunity); walk.MoveNext();)
            stays.Add($"{ledger.Stages.Stages[walk.Stage].Id}:{(walk.Owner < 0 ? "-" : ledger.Organization.Salespeople[walk.Owner].Id.Value)}");
        return string.Join(" ", stays);
    }
}
