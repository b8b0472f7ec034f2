using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads payments_due.csv.</summary>
internal sealed class PaymentDueReader() : FactReader("payments_due", Columns, FactKind.PaymentsDue)
{
    private const string Columns = "order_id* due_on* amount*";
    private const int Order = 0, DueOn = 1, Amount = 2;

    public override void Read(FactRow row, FactSink sink)
    {
        var fact = new PaymentDue(row.Text(Order), row.Moment(DueOn), row.Number(Amount) ?? 0, recordedAt: row.RecordedAt());
        if (!row.IsRefused) sink.Builder.Add(fact);
    }
}
