using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads order_credits.csv.</summary>
internal sealed class OrderCreditReader() : FactReader("order_credits", Columns, FactKind.OrderCredits)
{
    private const string Columns = "order_id* salesperson_id* share*";
    private const int Order = 0, Person = 1, Share = 2;

    public override void Read(FactRow row, FactSink sink)
    {
        var fact = new OrderCredit(row.Text(Order), row.Text(Person), row.Number(Share) ?? 0, recordedAt: row.RecordedAt());
        if (!row.IsRefused) sink.Builder.Add(fact);
    }
}
