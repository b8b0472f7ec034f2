using Microsoft.EntityFrameworkCore;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Targets;
using Org = SalesInsights.Organizations;

namespace SalesInsights.Sample.Host.Insights;

/// <summary>Streams a tenant's rows into a ledger: one query per table, and no row is kept twice.</summary>
internal static class LedgerLoader
{
    public static async Task<SalesLedger> LoadAsync(CrmContext crm, Tenant tenant, CancellationToken cancellation)
    {
        var pipelines = await crm.Set<Pipeline>().AsNoTracking().Include(p => p.Stages).ToListAsync(cancellation);
        var builder = new LedgerBuilder(CompanyProfiles.Of(tenant, pipelines));
        await EachAsync<Department>(d => builder.Add(new Org.Department(d.Id, d.Name, d.ParentId, d.ManagerId)));
        await EachAsync<User>(u => builder.Add(
            new Org.Salesperson(u.Id, u.Name, u.DepartmentId, u.Role, Day(u.ActiveFrom), Day(u.ActiveTo))));
        await EachAsync<Account>(a => builder.Add(new Customer(a.Id, a.OwnerId, a.CreatedAt, a.Origin)));
        await EachAsync<Deal>(d => builder.Add(new Opportunity(d.Id, d.OwnerId, d.AccountId, d.CreatedAt, d.PipelineId, d.Amount)));
        await EachAsync<DealStage>(s => builder.Add(new StageEntry(s.DealId, s.StageId, s.EnteredAt)));
        await EachAsync<Crm.Order>(o => builder.Add(
            new Facts.Order(o.Id, o.OrderedOn, o.Amount, o.OwnerId, o.AccountId, o.DealId, cancelledOn: o.CancelledOn)));
        await EachAsync<Crm.Payment>(p => builder.Add(new Facts.Payment(p.Id, p.ReceivedOn, p.Amount, p.OrderId)));
        await EachAsync<Crm.Activity>(a => builder.Add(new Facts.Activity(a.Id, a.Kind, a.At, a.UserId, a.AccountId, a.DealId)));
        await EachAsync<Quota>(q => Add(builder, q));
        return builder.Build();

        async Task EachAsync<T>(Action<T> add)
            where T : class
        {
            await foreach (var row in crm.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation)) add(row);
        }
    }

    /// <summary>Periods and measures are names in the table, so a row may hold a wrong one; it is listed like every bad row.</summary>
    private static void Add(LedgerBuilder builder, Quota quota)
    {
        var subject = Quotas.SubjectOf(quota);
        var measure = TargetMeasure.Find(quota.Measure);
        if (subject is null) Refuse(DataIssueCode.InvalidValue, "subject_id", quota.SubjectId);
        else if (measure is null) Refuse(DataIssueCode.UnknownMeasure, "measure", quota.Measure);
        else if (!TargetPeriod.TryParse(quota.Period, null, out var period)) Refuse(DataIssueCode.InvalidValue, "period", quota.Period);
        else builder.Add(new Target(subject.Value, period, measure, quota.Amount));

        void Refuse(DataIssueCode code, string field, string? value) =>
            builder.Report(new DataIssue(code, FactKind.Targets, quota.Id, field, value ?? "", DataIssueAction.Refused));
    }

    private static NodaTime.LocalDate? Day(DateOnly? day) => day is { } known ? NodaTime.LocalDate.FromDateOnly(known) : null;
}
