using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;
using SalesInsights.Organizations;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads departments.csv.</summary>
internal sealed class DepartmentReader() : FactReader("departments", Columns, FactKind.Departments)
{
    private const string Columns = "id* name* parent_id manager_id from";
    private const int Id = 0, Name = 1, Parent = 2, Manager = 3, From = 4;

    public override void Read(FactRow row, FactSink sink)
    {
        var fact = new Department(row.Text(Id), row.Text(Name), row.Text(Parent), row.Text(Manager), row.Date(From), recordedAt: row.RecordedAt());
        if (!row.IsRefused) sink.Builder.Add(fact);
    }
}
