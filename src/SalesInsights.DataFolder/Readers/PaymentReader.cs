using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads payments.csv.</summary>
internal sealed class PaymentReader() : FactReader("payments", Columns, FactKind.Payments)
{
    private const string Columns = "id* received_on* amount* currency order_id customer_id owner_id";
    private const int Id = 0, ReceivedOn = 1, Amount = 2, Code = 3, Order = 4, Customer = 5, Owner = 6;

    public override void Read(FactRow row, FactSink sink)
    {
        var (batch, at) = (sink.Batches.Payments, sink.Batches.Payments.Count);
        row.Text(Id, batch.Id, at);
        batch.ReceivedOn[at] = row.Moment(ReceivedOn);
        batch.Amount[at] = row.Number(Amount) ?? 0;
        row.Text(Order, batch.Order, at);
        row.Text(Owner, batch.Owner, at);
        row.Text(Customer, batch.Customer, at);
        batch.Currency[at] = row.Currency(Code);
        batch.Record(row.RecordedAt());
        if (!row.IsRefused) sink.Batches.Accept(batch, row.Line);
    }
}
