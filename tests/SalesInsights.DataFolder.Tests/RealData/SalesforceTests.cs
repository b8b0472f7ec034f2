using SalesInsights.DataFolder.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Metrics.Results;

namespace SalesInsights.DataFolder.Tests.RealData;

/// <summary>
/// Salesforce's tables as a loader copies them. In the seeds every opportunity lies in the recycle bin, so the stages are tested with a
/// mapping that takes deleted records, too. Counts and sums were taken from the files with another program.
/// </summary>
public class SalesforceTests
{
    private static readonly Lazy<LoadedCompany> Bin = new(() => Shared.LoadWith(
        "fivetran_salesforce_seeds", "salesforce.json",
        m => m.Replace("\"is_deleted\": [ \"TRUE\", \"true\" ]", "\"is_deleted\": \"never\"", StringComparison.Ordinal)));

    [SharedDataFact]
    public void Seeds_EveryRow_IsAcceptedOrListed()
    {
        var loaded = Shared.Load("fivetran_salesforce_seeds", "salesforce.json");
        long Accepted(string fact) => loaded.Files.Where(f => f.Fact == fact).Sum(f => f.Accepted);
        long LeftOut(string fact) => loaded.Files.Where(f => f.Fact == fact).Sum(f => f.LeftOut);

        Assert.Equal((1L, 0L, 10L, 20L), (Accepted("customers"), Accepted("opportunities"), Accepted("orders"), Accepted("activities")));
        Assert.Equal((9L, 10L, 0L), (LeftOut("customers"), LeftOut("opportunities"), LeftOut("orders")));
        Assert.Equal(0, loaded.Files.Sum(f => f.Refused));
        // Ten orders, nine tasks and ten events are about accounts that are not in the account table; one task is about none.
        Assert.Equal([(DataIssueCode.UnknownCustomer, 29)], loaded.Ledger.Issues.GroupBy(i => i.Code).Select(g => (g.Key, g.Count())));
        Assert.Equal(["sf_opportunity_line_item_data.csv"], loaded.Unused.Select(u => u.File));
    }

    [SharedDataFact]
    public void Seeds_Orders_AddUp()
    {
        var ledger = Shared.Load("fivetran_salesforce_seeds", "salesforce.json").Ledger;
        var row = Assert.Single(
            ResultsReport.Of(ledger.AsOf(ledger.LastDay!.Value), new() { GroupBy = Grouping.Salesperson }).Rows, r => r.Orders.Count > 0);

        // 27998.6 + 1200 + 20400 + 4500 + 702, and five of 0.
        Assert.Equal(("0051G000005MumuQAC", 10L, 54800.6m), (row.Key, row.Orders.Count, row.Orders.Amount));
    }

    [SharedDataFact]
    public void SeedsWithTheBin_DealsByStageAndOwner_AreThoseOfTheFile()
    {
        var snapshot = Bin.Value.Ledger.AsOf(new(2019, 12, 31));
        var row = Assert.Single(WinRateReport.Of(snapshot).Rows);

        Assert.Equal((5L, 4L, 1L), (row.Won.Count, row.Lost.Count, row.Open.Count));
        Assert.Equal((24120000m, 200001m, 210000m), (row.Won.Amount, row.Lost.Amount, row.Open.Amount));
        Assert.Equal((4L, 2L, 0L), (row.Won.WithoutAmount, row.Lost.WithoutAmount, row.Open.WithoutAmount));
        Assert.Equal(
            [
                "9B1r0vK1wAVGaERpMleKGg==: 1 1 0", "AwxR76rxgr77EfSnTHH57Q==: 0 1 0", "QEaGoY7B8nGfro2vhOCMvA==: 0 1 0",
                "TLZtnkcZltX8lijWYSQqRg==: 0 1 0", "dVDxbGz10nJ2mKU213GZRQ==: 1 0 1", "nqxS50kwRjtOYb9ZB4/PoQ==: 2 0 0",
                "rQhle3uwQbFgFmLTF1WByg==: 1 0 0",
            ],
            WinRateReport.Of(snapshot, new() { GroupBy = Grouping.Salesperson }).Rows.Select(r => $"{r.Key}: {r.Won.Count} {r.Lost.Count} {r.Open.Count}"));
    }

    [SharedDataFact]
    public void SeedsWithTheBin_StageHistory_IsDatedByVersionAndCloseDate()
    {
        var snapshot = Bin.Value.Ledger.AsOf(new(2019, 12, 31));
        var open = Assert.Single(OpenStays.Of(snapshot));
        var byMonth = WinRateReport.Of(snapshot, new() { GroupBy = Grouping.Month }).Rows;

        Assert.Equal(("006q000000HdOhuAAF", new NodaTime.LocalDate(2019, 4, 3)), (open.OpportunityId.Value, open.EnteredOn));
        Assert.Equal(["2018-10: 0 1", "2018-11: 0 1", "2018-12: 5 2"], byMonth.Select(r => $"{r.Key}: {r.Won.Count} {r.Lost.Count}"));
        // The opportunity Chewbaca was created on 19 December 2018 and closed on the 7th.
        var negative = Assert.Single(Bin.Value.Ledger.Issues, i => i.Code == DataIssueCode.NegativeDuration);
        Assert.Equal("006q000000HddueAAB", negative.RecordId);
    }
}
