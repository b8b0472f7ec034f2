using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads customer_owners.csv.</summary>
internal sealed class CustomerOwnerReader() : FactReader("customer_owners", Columns, FactKind.CustomerOwners)
{
    private const string Columns = "customer_id* owner_id? from* origin";
    private const int Customer = 0, Owner = 1, From = 2, Origin = 3;

    public override void Read(FactRow row, FactSink sink)
    {
        var origin = row.Word(Origin, FactWords.Origins, CustomerOrigin.Created);
        var fact = new CustomerOwnerChange(row.Text(Customer), row.Text(Owner), row.Moment(From), origin, recordedAt: row.RecordedAt());
        if (!row.IsRefused) sink.Builder.Add(fact);
    }
}
