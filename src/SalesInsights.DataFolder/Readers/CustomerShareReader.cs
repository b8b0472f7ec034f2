using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads customer_shares.csv.</summary>
internal sealed class CustomerShareReader() : FactReader("customer_shares", Columns, FactKind.CustomerShares)
{
    private const string Columns = "customer_id* salesperson_id* share*";
    private const int Customer = 0, Person = 1, Share = 2;

    public override void Read(FactRow row, FactSink sink)
    {
        var fact = new CustomerShare(row.Text(Customer), row.Text(Person), row.Number(Share) ?? 0, recordedAt: row.RecordedAt());
        if (!row.IsRefused) sink.Builder.Add(fact);
    }
}
