using SalesInsights.DataFolder.Tests.Support;

namespace SalesInsights.DataFolder.Tests.RealData;

/// <summary>A shop without people: payments in cents take their day from the order.</summary>
public class JaffleShopTests
{
    private const string Mapping = """
        {
          "company": { "name": "Jaffle shop", "currency": "USD" },
          "facts": [
            { "fact": "salespeople", "rows": [] },
            { "fact": "customers", "source": "raw_customers.csv",
              "columns": { "id": "id", "owner_id": { "constant": "" }, "name": { "template": "{first_name} {last_name}" } } },
            { "fact": "orders", "source": "raw_orders.csv",
              "columns": { "id": "id", "owner_id": { "constant": "" }, "ordered_on": "order_date", "customer_id": "user_id",
                           "amount": { "constant": "0" } } },
            { "fact": "payments", "source": "raw_payments.csv",
              "columns": { "id": "id", "order_id": "order_id", "amount": { "column": "amount", "scale": 0.01 },
                           "received_on": { "column": "order_id", "lookup": { "source": "raw_orders.csv", "key": "id", "take": "order_date" } } } }
          ]
        }
        """;

    [SharedDataFact]
    public void Load_CentsAndLookups_AreReadWithoutAnIssue()
    {
        using var folder = new TempFolder().With("jaffle.json", Mapping);
        var loaded = DataFolderReader.Load(Shared.Data("jaffle_shop"), new FolderOptions { Mapping = folder.PathOf("jaffle.json") });
        Assert.Empty(loaded.Ledger.Issues);
        Assert.Equal(["customers: 100", "orders: 99", "payments: 113"], loaded.Files.Where(f => f.Rows > 0).Select(f => $"{f.Fact}: {f.Accepted}"));
        Assert.Equal("Michael P.", loaded.Names.Of(new Identifiers.Id<Facts.Customer>("1")));
    }
}
