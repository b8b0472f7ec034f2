using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads orders.csv.</summary>
internal sealed class OrderReader() : FactReader("orders", Columns, FactKind.Orders)
{
    private const string Columns = "id* owner_id? ordered_on* amount* customer_id opportunity_id currency cancelled_on";
    private const int Id = 0, Owner = 1, OrderedOn = 2, Amount = 3, Customer = 4, Opportunity = 5, Code = 6, CancelledOn = 7;

    public override void Read(FactRow row, FactSink sink)
    {
        var (batch, at) = (sink.Batches.Orders, sink.Batches.Orders.Count);
        row.Text(Id, batch.Id, at);
        batch.OrderedOn[at] = row.Moment(OrderedOn);
        batch.Amount[at] = row.Number(Amount) ?? 0;
        row.Text(Owner, batch.Owner, at);
        row.Text(Customer, batch.Customer, at);
        row.Text(Opportunity, batch.Opportunity, at);
        batch.Currency[at] = row.Currency(Code);
        batch.CancelledOn[at] = row.Moment(CancelledOn);
        batch.Record(row.RecordedAt());
        if (!row.IsRefused) sink.Batches.Accept(batch, row.Line);
    }
}
