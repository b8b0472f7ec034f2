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
        var fact = new Payment(
            row.Text(Id),
            row.Moment(ReceivedOn),
            row.Number(Amount) ?? 0,
            row.Text(Order),
            row.Text(Owner),
            row.Text(Customer),
            row.Currency(Code));
        if (!row.IsRefused) sink.Builder.Add(fact);
    }
}
