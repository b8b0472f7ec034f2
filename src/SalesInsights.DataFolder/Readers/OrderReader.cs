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
        var fact = new Order(
            row.Text(Id),
            row.Moment(OrderedOn),
            row.Number(Amount) ?? 0,
            row.Text(Owner),
            row.Text(Customer),
            row.Text(Opportunity),
            row.Currency(Code),
            row.Moment(CancelledOn));
        if (!row.IsRefused) sink.Builder.Add(fact);
    }
}
