using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads activities.csv.</summary>
internal sealed class ActivityReader() : FactReader("activities", Columns, FactKind.Activities)
{
    private const string Columns = "id* kind* at* salesperson_id customer_id opportunity_id thread_id automatic";
    private new const int Kind = 1;
    private const int Id = 0, At = 2, Person = 3, Customer = 4, Opportunity = 5, Thread = 6, Automatic = 7;

    public override void Read(FactRow row, FactSink sink)
    {
        var (batch, at) = (sink.Batches.Activities, sink.Batches.Activities.Count);
        row.Text(Id, batch.Id, at);
        batch.Kind[at] = row.Word(Kind, FactWords.Activities, ActivityKind.Note);
        batch.At[at] = row.Moment(At);
        row.Text(Person, batch.Salesperson, at);
        row.Text(Customer, batch.Customer, at);
        row.Text(Opportunity, batch.Opportunity, at);
        row.Text(Thread, batch.Thread, at);
        batch.IsAutomatic[at] = row.Flag(Automatic, false);
        batch.Record(row.RecordedAt());
        if (!row.IsRefused) sink.Batches.Accept(batch, row.Line);
    }
}
