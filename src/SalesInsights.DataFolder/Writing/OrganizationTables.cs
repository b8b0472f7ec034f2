using SalesInsights.DataFolder.Readers;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.DataFolder.Writing;

/// <summary>Writes stages, departments, people, memberships, absences and assists.</summary>
internal static class OrganizationTables
{
    private static readonly TableWriter<KeyValuePair<PipelineDefinition, Stage>> Stages = new(
        "stages",
        ("id", s => s.Value.Id.Value),
        ("name", s => s.Value.Name),
        ("order", s => CellText.Of(s.Value.Order)),
        ("outcome", s => FactWords.Outcomes.WordOf(s.Value.Outcome)),
        ("pipeline_id", s => s.Key.Id.Value),
        ("expected_days", s => CellText.Of(s.Value.ExpectedDays)),
        ("probability", s => CellText.Of((decimal?)s.Value.Probability)),
        ("counts_as_follow_up", s => CellText.Of(s.Value.CountsAsFollowUp)));

    private static readonly TableWriter<Department> Departments = new(
        "departments",
        ("id", d => d.Id.Value),
        ("name", d => d.Name),
        ("parent_id", d => d.Parent.Value),
        ("manager_id", d => d.Manager.Value),
        ("from", d => CellText.Of(d.From)),
        ("recorded_at", d => CellText.Of(d.RecordedAt)));

    private static readonly TableWriter<Salesperson> Salespeople = new(
        "salespeople",
        ("id", p => p.Id.Value),
        ("name", p => p.Name),
        ("department_id", p => p.Department.Value),
        ("role", p => FactWords.Roles.WordOf(p.Role)),
        ("active_from", p => CellText.Of(p.ActiveFrom)),
        ("active_to", p => CellText.Of(p.ActiveTo)),
        ("recorded_at", p => CellText.Of(p.RecordedAt)));

    private static readonly TableWriter<Membership> Memberships = new(
        "memberships",
        ("salesperson_id", m => m.Salesperson.Value),
        ("department_id", m => m.Department.Value),
        ("from", m => CellText.Of(m.From)),
        ("role", m => m.Role is { } role ? FactWords.Roles.WordOf(role) : ""),
        ("recorded_at", m => CellText.Of(m.RecordedAt)));

    private static readonly TableWriter<Absence> Absences = new(
        "absences",
        ("salesperson_id", a => a.Salesperson.Value),
        ("from", a => CellText.Of(a.From)),
        ("to", a => CellText.Of(a.To)),
        ("recorded_at", a => CellText.Of(a.RecordedAt)));

    private static readonly TableWriter<Assist> Assists = new(
        "assists",
        ("assistant_id", a => a.Assistant.Value),
        ("salesperson_id", a => a.Salesperson.Value),
        ("customer_id", a => a.Customer.Value),
        ("from", a => CellText.Of(a.From)),
        ("to", a => CellText.Of(a.To)),
        ("recorded_at", a => CellText.Of(a.RecordedAt)));

    public static void Write(ITableSink sink, FolderContents contents)
    {
        var stages = contents.Company.Pipelines.SelectMany(p => p.Stages.Select(s => new KeyValuePair<PipelineDefinition, Stage>(p, s)));
        Stages.Write(sink, stages);
        Departments.Write(sink, contents.Departments);
        Salespeople.Write(sink, contents.Salespeople, always: true);
        Memberships.Write(sink, contents.Memberships);
        Absences.Write(sink, contents.Absences);
        Assists.Write(sink, contents.Assists);
    }
}
