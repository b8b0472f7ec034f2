using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;
using SalesInsights.Identifiers;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads customers.csv.</summary>
internal sealed class CustomerReader() : FactReader("customers", Columns, FactKind.Customers)
{
    private const string Columns = "id* owner_id? name created_on origin source campaign_id segment grade country";
    private const int Id = 0, Owner = 1, Name = 2, CreatedOn = 3, Origin = 4, Source = 5, Campaign = 6, Segment = 7, Grade = 8, Country = 9;

    public override void Read(FactRow row, FactSink sink)
    {
        var (batch, at) = (sink.Batches.Customers, sink.Batches.Customers.Count);
        row.Text(Id, batch.Id, at);
        row.Text(Owner, batch.Owner, at);
        batch.CreatedOn[at] = row.Moment(CreatedOn);
        batch.Origin[at] = row.Word(Origin, FactWords.Origins, CustomerOrigin.Created);
        row.Text(Campaign, batch.Campaign, at);
        row.Text(Segment, batch.Segment, at);
        row.Text(Source, batch.Source, at);
        row.Text(Country, batch.Country, at);
        row.Text(Grade, batch.Grade, at);
        var name = row.Text(Name);
        batch.Record(row.RecordedAt());
        if (row.IsRefused) return;
        if (name.Length > 0) sink.Names.Add((Id<Customer>)row.Text(Id), name);
        sink.Batches.Accept(batch, row.Line);
    }
}
