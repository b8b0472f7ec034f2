using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads assists.csv.</summary>
internal sealed class AssistReader() : FactReader("assists", Columns, FactKind.Assists)
{
    private const string Columns = "assistant_id* salesperson_id customer_id from to";
    private const int Assistant = 0, Person = 1, Customer = 2, From = 3, To = 4;

    public override void Read(FactRow row, FactSink sink)
    {
        var fact = new Assist(row.Text(Assistant), row.Text(Person), row.Text(Customer), row.Date(From), row.Date(To), recordedAt: row.RecordedAt());
        if (!row.IsRefused) sink.Builder.Add(fact);
    }
}
