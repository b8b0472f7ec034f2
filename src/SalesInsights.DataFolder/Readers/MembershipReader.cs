using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;
using SalesInsights.Organizations;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads memberships.csv.</summary>
internal sealed class MembershipReader() : FactReader("memberships", Columns, FactKind.Memberships)
{
    private const string Columns = "salesperson_id* department_id* from* role";
    private const int Person = 0, Department = 1, From = 2, RoleWord = 3;

    public override void Read(FactRow row, FactSink sink)
    {
        var role = row.TextOrNull(RoleWord) is null ? null : (Role?)row.Word(RoleWord, FactWords.Roles, Role.Mixed);
        var fact = new Membership(row.Text(Person), row.Text(Department), row.Date(From) ?? default, role, recordedAt: row.RecordedAt());
        if (!row.IsRefused) sink.Builder.Add(fact);
    }
}
