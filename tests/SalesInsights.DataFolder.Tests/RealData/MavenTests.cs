using SalesInsights.DataFolder.Tests.Support;

namespace SalesInsights.DataFolder.Tests.RealData;

public class MavenTests
{
    private static readonly LoadedCompany Loaded = Shared.Load("maven_crm", "maven.json");

    [SharedDataFact]
    public void Files_AllRows_AreReconciled()
    {
        Assert.Equal(
            [
                "maven.json as stages: 4 rows = 0 left out + 4 accepted + 0 refused + 0 collapsed",
                "sales_teams.csv as departments: 70 rows = 61 left out + 9 accepted + 0 refused + 0 collapsed",
                "sales_teams.csv as salespeople: 70 rows = 29 left out + 41 accepted + 0 refused + 0 collapsed",
                "accounts.csv as customers: 85 rows = 0 left out + 85 accepted + 0 refused + 0 collapsed",
                "sales_pipeline.csv as opportunities: 8800 rows = 0 left out + 8800 accepted + 0 refused + 0 collapsed",
                "sales_pipeline.csv as stage_entries: 26400 rows = 10889 left out + 15511 accepted + 0 refused + 0 collapsed",
            ],
            Loaded.Files.Select(f => f.ToString()));
    }

    [SharedDataFact]
    public void Issues_OfTheWholeExport_AreTheKnownOnes() => Assert.Equal(
        [],
        Loaded.Ledger.Issues.GroupBy(i => (i.Fact, i.Code, i.Field)).Select(g => $"{g.Key}: {g.Count()}"));

    [SharedDataFact]
    public void Unused_Products_IsMentioned() => Assert.Equal(["file products.csv is not used"], Loaded.Unused.Select(u => u.ToString()));
}
