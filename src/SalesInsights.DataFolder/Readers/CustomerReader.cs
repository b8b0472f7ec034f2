using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads customers.csv.</summary>
internal sealed class CustomerReader() : FactReader("customers", Columns, FactKind.Customers)
{
    private const string Columns = "id* owner_id? name created_on origin source campaign_id segment grade country";
    private const int Id = 0, Owner = 1, Name = 2, CreatedOn = 3, Origin = 4, Source = 5, Campaign = 6, Segment = 7, Grade = 8, Country = 9;

    public override void Read(FactRow row, FactSink sink)
    {
        var fact = new Customer(
            row.Text(Id),
            row.Text(Owner),
            row.Moment(CreatedOn),
            row.Word(Origin, FactWords.Origins, CustomerOrigin.Created),
            row.Text(Campaign),
            row.TextOrNull(Segment),
            row.TextOrNull(Source),
            row.TextOrNull(Country),
            row.TextOrNull(Grade));
        var name = row.Text(Name);
        if (row.IsRefused) return;
        sink.Names.Add(fact.Id, name);
        sink.Builder.Add(fact);
    }
}
