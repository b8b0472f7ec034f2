using SalesInsights.DataFolder.Tests.Support;

namespace SalesInsights.DataFolder.Tests.RealData;

/// <summary>A shop without people: payments in cents take their day from the order, and the order its amount from them.</summary>
public class JaffleShopTests
{
    [SharedDataFact]
    public void Load_CentsSumsAndLookups_AreReadWithoutAnIssue()
    {
        var loaded = Shared.Load("jaffle_shop", "jaffle.json");
        Assert.Empty(loaded.Ledger.Issues);
        Assert.Equal(["customers: 100", "orders: 99", "payments: 113"], loaded.Files.Where(f => f.Rows > 0).Select(f => $"{f.Fact}: {f.Accepted}"));
        Assert.Equal("Michael P.", loaded.Names.Of(new Identifiers.Id<Facts.Customer>("1")));
        Assert.Empty(loaded.Unused);
    }
}
