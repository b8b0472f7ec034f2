using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;
using SalesInsights.Organizations;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads absences.csv.</summary>
internal sealed class AbsenceReader() : FactReader("absences", Columns, FactKind.Absences)
{
    private const string Columns = "salesperson_id* from* to*";
    private const int Person = 0, From = 1, To = 2;

    public override void Read(FactRow row, FactSink sink)
    {
        var fact = new Absence(row.Text(Person), row.Date(From) ?? default, row.Date(To) ?? default, recordedAt: row.RecordedAt());
        if (!row.IsRefused) sink.Builder.Add(fact);
    }
}
