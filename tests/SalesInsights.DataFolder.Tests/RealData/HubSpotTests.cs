using SalesInsights.DataFolder.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Workload;

namespace SalesInsights.DataFolder.Tests.RealData;

/// <summary>
/// HubSpot's tables as a loader copies them. The seeds have hashed values that match no other table, so that they test what is left over; a
/// small export of the same columns tests what fits together. Counts of the seeds were taken from the files with another program.
/// </summary>
public class HubSpotTests
{
    [SharedDataFact]
    public void Seeds_EveryRow_IsAcceptedOrListed()
    {
        var loaded = Shared.Load("fivetran_hubspot_seeds", "hubspot.json");

        Assert.Equal(
            [
                "deal_pipeline_stage_data.csv as stages: 71 rows = 71 left out + 0 accepted + 0 refused + 0 collapsed",
                "hubspot.json as salespeople: 1 rows = 0 left out + 1 accepted + 0 refused + 0 collapsed",
                "deal_data.csv as salespeople: 44 rows = 41 left out + 3 accepted + 0 refused + 0 collapsed",
                "deal_data.csv as opportunities: 44 rows = 0 left out + 44 accepted + 0 refused + 0 collapsed",
                "deal_stage_data.csv as stage_entries: 14 rows = 0 left out + 0 accepted + 14 refused + 0 collapsed",
                "engagement_meeting_data.csv as activities: 100 rows = 0 left out + 94 accepted + 6 refused + 0 collapsed",
            ],
            loaded.Files.Select(f => f.ToString()));
        Assert.Equal(14, loaded.Ledger.Issues.Count(i => i.Code == DataIssueCode.UnknownOpportunity));
        Assert.All(loaded.Ledger.Issues.Where(i => i.Code == DataIssueCode.InvalidValue), i => Assert.StartsWith("1970-01-19", i.Value, StringComparison.Ordinal));
        Assert.Equal(20, loaded.Ledger.Issues.Count);
        Assert.Equal(["deal_pipeline_data.csv", "deal_property_history_data.csv"], loaded.Unused.Select(u => u.File));
    }

    [SharedDataFact]
    public void Seeds_DealsByOwner_AreThoseOfTheFile()
    {
        var ledger = Shared.Load("fivetran_hubspot_seeds", "hubspot.json").Ledger;
        var snapshot = ledger.AsOf(ledger.LastDay!.Value);
        var rows = WinRateReport.Of(snapshot, new() { GroupBy = Grouping.Salesperson }).Rows;

        Assert.Equal(["35252170: 19", "37790786: 1", "40706000: 2", "unassigned: 22"], rows.Select(r => $"{r.Key}: {r.Open.Count}"));
        var workload = WorkloadReport.Of(snapshot, new());
        Assert.Equal(94, Enumerable.Range(0, workload.Spans.Count).Sum(workload.Company.Total));
    }

    [Fact]
    public void Export_OfMatchingTables_HasStagesHistoryAndNoMergedDealTwice()
    {
        using var folder = Export();
        var loaded = DataFolderReader.Load(folder.Root, new FolderOptions { Mapping = Shared.Mapping("hubspot.json") });
        var snapshot = loaded.Ledger.AsOf(new(2024, 3, 31));
        var row = Assert.Single(WinRateReport.Of(snapshot).Rows);

        // 1 is won, 2 lost, 3 open at the proposal; 4 was merged into 3 and 5 is deleted.
        Assert.Empty(loaded.Ledger.Issues);
        Assert.Equal((1L, 1L, 1L), (row.Won.Count, row.Lost.Count, row.Open.Count));
        Assert.Equal((100m, 20m, 7m), (row.Won.Amount, row.Lost.Amount, row.Open.Amount));
        Assert.Equal(["Proposal: 1"], row.OpenByStage.Select(s => $"{s.Stage.Name}: {s.Count}"));
        Assert.Equal(2, loaded.Files.Single(f => f.Fact == "opportunities").LeftOut);
        Assert.Equal(["Proposal Call", "Won", "Lost"], Assert.Single(loaded.Ledger.Company.Pipelines).Stages
            .GroupBy(s => s.Outcome).OrderBy(g => g.Key).Select(g => string.Join(' ', g.OrderByDescending(s => s.Order).Select(s => s.Name))));
    }

    private static TempFolder Export() => new TempFolder()
        .With("deal_pipeline_stage_data.csv", """
            _fivetran_deleted,closed_won,is_closed,display_order,probability,stage_id,label,pipeline_id
            FALSE,FALSE,FALSE,0,0.2,s1,Call,sales
            FALSE,FALSE,FALSE,1,0.5,s2,Proposal,sales
            FALSE,TRUE,TRUE,2,1.0,s3,Won,sales
            FALSE,FALSE,TRUE,3,0.0,s4,Lost,sales
            FALSE,TRUE,TRUE,0,1.0,old,Old,archive

            """)
        .With("deal_data.csv", """
            deal_id,is_deleted,deal_pipeline_id,deal_pipeline_stage_id,owner_id,property_dealname,property_amount,property_closedate,property_createdate
            1,false,sales,s3,u1,One,100,2024-02-01 10:00:00,2024-01-01 9:00:00
            2,false,sales,s4,u1,Two,20,2024-02-02 10:00:00,2024-01-02 9:00:00
            3,false,sales,s2,,Three,7,2024-06-30 10:00:00,2024-01-03 9:00:00
            4,false,sales,s2,u1,Four,7,,2024-01-03 9:00:00
            5,true,sales,s1,u1,Five,9,,2024-01-03 9:00:00

            """)
        .With("merged_deal_data.csv", "deal_id,merged_deal_id\n3,4\n")
        .With("deal_stage_data.csv", "deal_id,date_entered,value\n1,2024-01-01 9:00:00,s1\n1,2024-02-01 10:00:00,s3\n3,2024-01-09 9:00:00,s2\n4,2024-01-09 9:00:00,s2\n")
        .With("engagement_meeting_data.csv", "engagement_id,start_time\nm1,2024-01-05 13:00:00\n");
}
