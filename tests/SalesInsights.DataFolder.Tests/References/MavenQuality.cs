using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Metrics.Results;
using SalesInsights.Metrics.Velocity;
using SalesInsights.Organizations;

namespace SalesInsights.DataFolder.Tests.References;

/// <summary>The block <c>quality</c>: what the load says about the rows.</summary>
internal static class MavenQuality
{
    private static readonly LocalDate LongAgo = new(2000, 1, 1);

    public static void Add(AnswerBook book, LoadedCompany loaded, Snapshot snapshot)
    {
        var outcomes = WinRateReport.Of(snapshot).Rows[0];
        var closings = FinishedStays.Of(snapshot, TargetPeriod.Days(LongAgo, snapshot.AsOf))
            .Where(s => s.End is StayEnd.Won or StayEnd.Lost).Select(s => s.LeftOn).ToArray();
        AddBlanks(book, loaded, snapshot, outcomes, closings.Length);
        AddStages(book, snapshot, outcomes);
        AddNames(book, loaded, snapshot);
        book["quality/duplicate_ids"] = loaded.Ledger.Issues.Count(i => i.Fact == FactKind.Opportunities
            && i.Code is DataIssueCode.EqualDuplicate or DataIssueCode.ConflictingDuplicate);
        book["quality/close_before_engage"] = ClosingTimeReport.Of(snapshot).Rows[0].Closed.Negative;
        var engaged = new Extremes(snapshot.AsOf, days => ResultsReport.Of(snapshot, new() { Period = days }).Total.OpportunitiesOpened);
        book["quality/min_engage"] = engaged.First;
        book["quality/max_engage"] = engaged.Last;
        book["quality/min_close"] = closings.Min();
        book["quality/max_close"] = closings.Max();
    }

    // The export's close_date is the day of the last stage entry, so it is blank where no closing is dated.
    private static void AddBlanks(AnswerBook book, LoadedCompany loaded, Snapshot snapshot, WinRateRow outcomes, int closings)
    {
        var file = loaded.Files.Single(f => f.Fact == "opportunities");
        book["quality/rows"] = file.Rows;
        book["quality/blank/opportunity_id"] = Missing(loaded, FactKind.Opportunities, "id");
        book["quality/blank/sales_agent"] = Missing(loaded, FactKind.Opportunities, "owner_id");
        book["quality/blank/product"] =
            WinRateReport.Of(snapshot, new() { GroupBy = Grouping.Segment }).Rows.Where(r => r.Key.Length == 0).Sum(r => r.Opportunities.Count);
        book["quality/blank/account"] = file.Blanks.Single(b => b.Field == "customer_id").Rows;
        book["quality/blank/deal_stage"] = Missing(loaded, FactKind.StageEntries, "stage_id");
        book["quality/blank/engage_date"] = file.Blanks.Single(b => b.Field == "created_at").Rows;
        book["quality/blank/close_date"] = file.Accepted - closings;
        book["quality/blank/close_value"] = outcomes.Opportunities.WithoutAmount;
    }

    private static void AddStages(AnswerBook book, Snapshot snapshot, WinRateRow outcomes)
    {
        book["quality/stage/Won"] = outcomes.Won.Count;
        book["quality/stage/Lost"] = outcomes.Lost.Count;
        foreach (var stage in outcomes.OpenByStage) book[$"quality/stage/{stage.Stage.Name}"] = stage.Count;
        foreach (var stage in OpenStays.Of(snapshot).Where(s => s.CustomerId.IsEmpty).GroupBy(s => s.Stage.Name))
            book[$"quality/blank_account_by_stage/{stage.Key}"] = stage.Count();
    }

    private static void AddNames(AnswerBook book, LoadedCompany loaded, Snapshot snapshot)
    {
        var busy = WinRateReport.Of(snapshot, new() { GroupBy = Grouping.Salesperson }).Rows.Select(r => r.Key).ToHashSet();
        AddList(book, "quality/agents_without_opportunities", loaded.Ledger.Organization.Salespeople
            .Where(p => p.Role != Role.Manager && !busy.Contains(p.Id.Value)).Select(p => p.Id.Value));
        AddList(book, "quality/agents_not_in_teams", Unknown(loaded, DataIssueCode.UnknownSalesperson));
        AddList(book, "quality/accounts_not_in_accounts_csv", Unknown(loaded, DataIssueCode.UnknownCustomer));
    }

    private static void AddList(AnswerBook book, string path, IEnumerable<string> names)
    {
        var sorted = names.Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < sorted.Length; i++) book[$"{path}/{i}"] = sorted[i];
        if (sorted.Length == 0) book[path] = Answer.None;
    }

    private static IEnumerable<string> Unknown(LoadedCompany loaded, DataIssueCode code) =>
        loaded.Ledger.Issues.Where(i => i.Fact == FactKind.Opportunities && i.Code == code).Select(i => i.Value).Distinct();

    private static long Missing(LoadedCompany loaded, FactKind fact, string field) => loaded.Ledger.Issues.Count(i =>
        i.Fact == fact && i.Field == field && i.Code is DataIssueCode.MissingId or DataIssueCode.MissingValue);
}
