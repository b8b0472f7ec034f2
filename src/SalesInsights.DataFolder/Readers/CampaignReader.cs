using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads campaigns.csv.</summary>
internal sealed class CampaignReader() : FactReader("campaigns", Columns, FactKind.Campaigns)
{
    private const string Columns = "id* name* from* to*";
    private const int Id = 0, Name = 1, From = 2, To = 3;

    public override void Read(FactRow row, FactSink sink)
    {
        var fact = new Campaign(row.Text(Id), row.Text(Name), row.Date(From) ?? default, row.Date(To) ?? default, recordedAt: row.RecordedAt());
        if (!row.IsRefused) sink.Builder.Add(fact);
    }
}
