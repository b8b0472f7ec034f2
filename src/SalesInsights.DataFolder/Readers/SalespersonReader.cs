using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;
using SalesInsights.Organizations;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads salespeople.csv.</summary>
internal sealed class SalespersonReader() : FactReader("salespeople", Columns, FactKind.Salespeople)
{
    private const string Columns = "id* name* department_id role active_from active_to";
    private const int Id = 0, Name = 1, Department = 2, RoleWord = 3, ActiveFrom = 4, ActiveTo = 5;

    public override void Read(FactRow row, FactSink sink)
    {
        var role = row.Word(RoleWord, FactWords.Roles, Role.Mixed);
        var fact = new Salesperson(
            row.Text(Id), row.Text(Name), row.Text(Department), role, row.Date(ActiveFrom), row.Date(ActiveTo), row.RecordedAt());
        if (!row.IsRefused) sink.Builder.Add(fact);
    }
}
