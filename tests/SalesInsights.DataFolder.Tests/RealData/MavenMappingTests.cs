using SalesInsights.DataFolder.Tests.Support;

namespace SalesInsights.DataFolder.Tests.RealData;

/// <summary>What the mapping does with rows that the export happens not to have.</summary>
public class MavenMappingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Negotiating")]
    public void Load_StageBlankOrUnknown_IsAnIssueAndNotAnOpenStage(string stage)
    {
        using var folder = new TempFolder()
            .With("sales_teams.csv", "sales_agent,manager,regional_office\nAnn,Ben,East\n")
            .With("accounts.csv", "account,sector,year_established,revenue,employees,office_location,subsidiary_of\nAcme,tech,1996,1,2,Kenya,\n")
            .With(
                "sales_pipeline.csv",
                $"opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\nO1,Ann,P,Acme,{stage},2017-01-02,,\n");
        var loaded = DataFolderReader.Load(folder.Root, new FolderOptions { Mapping = Shared.Mapping("maven.json") });
        var issue = Assert.Single(loaded.Ledger.Issues);
        Assert.Equal(("sales_pipeline.csv", "stage_id"), (issue.Origin.File, issue.Field));
        Assert.Equal(1, loaded.Files.Single(f => f.Fact == "stage_entries").Refused);
    }
}
