using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads activities.csv.</summary>
internal sealed class ActivityReader() : FactReader("activities", Columns, FactKind.Activities)
{
    private const string Columns = "id* kind* at* salesperson_id customer_id opportunity_id thread_id automatic";
    private new const int Kind = 1;
    private const int Id = 0, At = 2, Person = 3, Customer = 4, Opportunity = 5, Automatic = 7;

    public override void Read(FactRow row, FactSink sink)
    {
        var fact = new Activity(
            row.Text(Id),
            row.Word(Kind, FactWords.Activities, ActivityKind.Note),
            row.Moment(At),
            row.Text(Person),
            row.Text(Customer),
            row.Text(Opportunity),
            row.Flag(Automatic, false));
        if (!row.IsRefused) sink.Builder.Add(fact);
    }
}
