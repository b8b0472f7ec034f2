using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Tests.Findings;

public sealed class RecordSetTests
{
    [Fact]
    public void Customers_MadeWhenFirstRead_AreMadeOnce()
    {
        var made = 0;
        var records = new RecordSet(new RecordList<Id<Customer>>(() => [$"c{++made}"]));
        Assert.Equal(0, made);

        Assert.Equal(["c1"], records.Customers.Select(c => c.Value));
        Assert.Equal((1, "c1"), (records.Customers.Count, records.Customers[0].Value));
    }

    [Fact]
    public void Customers_ListThatChangesLater_AreAsTheyWere()
    {
        var customers = new List<Id<Customer>> { "c1" };
        var records = new RecordSet(customers);
        customers.Add("c2");

        Assert.Equal(["c1"], records.Customers.Select(c => c.Value));
    }
}
