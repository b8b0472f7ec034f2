using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.DataFolder.Readers;

/// <summary>The words that columns may hold.</summary>
internal static class FactWords
{
    public static readonly WordTable<Role> Roles = new(
        ("mixed", Role.Mixed), ("develop", Role.Develop), ("maintain", Role.Maintain), ("assistant", Role.Assistant), ("manager", Role.Manager));

    public static readonly WordTable<CustomerOrigin> Origins = new(
        ("created", CustomerOrigin.Created), ("claimed", CustomerOrigin.Claimed), ("assigned", CustomerOrigin.Assigned));

    public static readonly WordTable<StageOutcome> Outcomes = new(
        ("open", StageOutcome.Open), ("won", StageOutcome.Won), ("lost", StageOutcome.Lost));

    public static readonly WordTable<ActivityKind> Activities = new(
        ("mail_in", ActivityKind.MailIn), ("mail_out", ActivityKind.MailOut), ("call", ActivityKind.Call), ("meeting", ActivityKind.Meeting),
        ("visit", ActivityKind.Visit), ("message", ActivityKind.Message), ("note", ActivityKind.Note), ("quote", ActivityKind.Quote),
        ("sample", ActivityKind.Sample));

    public static readonly WordTable<SubjectKind> Subjects = new(
        ("company", SubjectKind.Company), ("department", SubjectKind.Department), ("salesperson", SubjectKind.Salesperson));
}
