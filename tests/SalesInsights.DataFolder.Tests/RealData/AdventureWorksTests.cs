using SalesInsights.DataFolder.Tests.Support;

namespace SalesInsights.DataFolder.Tests.RealData;

public class AdventureWorksTests
{
    private static readonly LoadedCompany Loaded = Shared.Load("adventureworks", "adventureworks.json");

    [SharedDataFact]
    public void Files_AllRows_AreReconciled()
    {
        Assert.Equal(
            [
                "SalesTerritory.csv as departments: 20 rows = 7 left out + 13 accepted + 0 refused + 0 collapsed",
                "SalesPerson.csv as salespeople: 17 rows = 0 left out + 17 accepted + 0 refused + 0 collapsed",
                "SalesTerritoryHistory.csv as memberships: 17 rows = 0 left out + 17 accepted + 0 refused + 0 collapsed",
                "Customer.csv as customers: 19820 rows = 0 left out + 19820 accepted + 0 refused + 0 collapsed",
                "SalesOrderHeader.csv as orders: 31465 rows = 0 left out + 31465 accepted + 0 refused + 0 collapsed",
                "SalesPersonQuotaHistory.csv as targets: 163 rows = 0 left out + 163 accepted + 0 refused + 0 collapsed",
            ],
            Loaded.Files.Select(f => f.ToString()));
    }

    [SharedDataFact]
    public void Issues_OfTheWholeExport_AreNone() => Assert.Equal(
        [], Loaded.Ledger.Issues.GroupBy(i => (i.Fact, i.Code, i.Field)).Select(g => $"{g.Key}: {g.Count()}"));
}
