using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Tests.Support;

/// <summary>What a ledger says as of a day, as sorted lines keyed by ids: equal lines mean equal ledgers.</summary>
internal sealed class LedgerDump(Snapshot snapshot)
{
    private readonly SalesLedger _ledger = snapshot.Ledger;
    private readonly List<string> _lines = [];

    public static IReadOnlyList<string> Of(SalesLedger ledger, LocalDate day) => new LedgerDump(ledger.AsOf(day)).Lines();

    private string[] Lines()
    {
        Organization();
        for (var i = 0; i < _ledger.Customers.Count; i++) Customer(i);
        for (var i = 0; i < _ledger.Opportunities.Count; i++) Opportunity(i);
        for (var i = 0; i < _ledger.Orders.Count; i++) Order(i);
        for (var i = 0; i < _ledger.Payments.Count; i++) Payment(i);
        for (var i = 0; i < _ledger.Dues.Count; i++) Due(i);
        for (var i = 0; i < _ledger.Activities.Count; i++) Activity(i);
        return [.. _lines.Order(StringComparer.Ordinal)];
    }

    private void Organization()
    {
        var (org, day) = (_ledger.Organization, snapshot.AsOf);
        foreach (var id in org.Salespeople.Select(p => p.Id))
        {
            var targets = TargetMeasure.BuiltIn.Select(m => _ledger.Targets.Find(Subject.Salesperson(id), TargetPeriod.Parse("2024-Q1"), m, day));
            _lines.Add($"person {id} {org.DepartmentOf(id, day)} {org.RoleOf(id, day)} {org.IsActive(id, day)} {org.IsAbsent(id, day)} "
                + $"{org.WorkedDays(id, WorkingCalendar.Default, day.PlusDays(-40), day)} {string.Join(" ", org.HeadedBy(id, day))} {string.Join(" ", targets)}");
        }

        foreach (var id in org.DepartmentIds) _lines.Add($"department {id} {org.Find(id, day)?.Name}: {string.Join(" ", org.Children(id, day))}");
        _lines.Add($"company {_ledger.Targets.Find(Subject.Company, TargetPeriod.Parse("2024-H1"), TargetMeasure.Orders, day)}");
    }

    private void Customer(int i)
    {
        var table = _ledger.Customers;
        if (!snapshot.HasCustomer(i)) return;
        var spans = Enumerable.Range(table.SpanStart[i], table.SpanStart[i + 1] - table.SpanStart[i]).Where(s => table.SpanFrom[s] <= snapshot.AsOfDay)
            .Select(s => $"{table.SpanFrom[s]} {Person(table.SpanOwner[s])} {table.SpanOrigin[s]}");
        string?[] texts = [Text(table.Segment[i]), Text(table.Source[i]), Text(table.Country[i]), Text(table.Grade[i])];
        _lines.Add($"customer {table.Ids[i]} {table.CreatedDay[i]} {table.Campaign[i] >= 0} {string.Join(",", texts)}: {string.Join("; ", spans)}");
    }

    private void Opportunity(int i)
    {
        var table = _ledger.Opportunities;
        if (!snapshot.HasOpportunity(i)) return;
        _lines.Add($"opportunity {table.Ids[i]} {CustomerId(table.Customer[i])} {table.Created[i]} {Person(table.FirstOwner[i])} {table.Pipeline[i]} "
            + $"{Text(table.Segment[i])} {table.Amount[i]} {snapshot.ExpectedCloseDay(i)} {AmountOf(i)} {table.NextActionOn[i]} {Text(table.LostReason[i])}: {string.Join("; ", Stays(i))}");
    }

    /// <summary>The visible stays; a row that only goes on with the same stage and owner is no stay of its own.</summary>
    private IEnumerable<string> Stays(int opportunity)
    {
        var (stays, before) = (new List<string>(), (Stage: -1, Owner: -2));
        for (var walk = snapshot.Visits(opportunity); walk.MoveNext();)
        {
            var stay = ((int)walk.Stage, walk.Owner);
            if (stay != before) stays.Add($"{_ledger.Stages.Stages[walk.Stage].Id} {Person(walk.Owner)} {walk.Entered} {_ledger.Visits.Amount[walk.Row]}");
            before = stay;
        }

        return stays;
    }

    private void Order(int i)
    {
        var table = _ledger.Orders;
        if (table.Day[i] > snapshot.AsOfDay) return;
        var isCancelled = table.CancelledDay[i] <= snapshot.AsOfDay;
        _lines.Add($"order {table.Ids[i]} {table.Day[i]} {isCancelled} {Person(table.Owner[i])} {CustomerId(table.Customer[i])} "
            + $"{OpportunityId(table.Opportunity[i])} {table.Amount[i]} {Shares(i)}");
    }

    private string Shares(int key)
    {
        var credits = _ledger.Orders.Credits;
        return !credits.ByKey.TryGetValue(key, out var range) ? ""
            : string.Join("; ", Enumerable.Range(range.Start, range.Count).Select(s => $"{Person(credits.Owner[s])} {credits.Share[s]}"));
    }

    private string AmountOf(int opportunity)
    {
        var visits = new VisitBuffer(_ledger);
        visits.Load(opportunity, snapshot.Horizon);
        return $"{visits.LastAmount}";
    }

    private void Due(int i)
    {
        var (dues, orders) = (_ledger.Dues, _ledger.Orders);
        if (orders.Day[dues.Order[i]] <= snapshot.AsOfDay) _lines.Add($"due {orders.Ids[dues.Order[i]]} {dues.Day[i]} {dues.Amount[i]}");
    }

    private void Payment(int i)
    {
        var table = _ledger.Payments;
        if (table.Day[i] > snapshot.AsOfDay) return;
        _lines.Add($"payment {table.Ids[i]} {table.Day[i]} {Person(table.Owner[i])} {(table.Owner[i] == OrderTable.Shared ? Shares(CreditTable.KeyOf(table.Order[i], table.Customer[i])) : "")} {table.Order[i] >= 0} {CustomerId(table.Customer[i])} {table.Amount[i]}");
    }

    private void Activity(int i)
    {
        var table = _ledger.Activities;
        if (table.At[i] > snapshot.Horizon) return;
        _lines.Add($"activity {table.Ids[i]} {table.Kind[i]} {table.At[i]} {Person(table.Salesperson[i])} {Person(table.CreditedTo[i])} {CustomerId(table.Customer[i])} "
            + $"{OpportunityId(table.Opportunity[i])} {table.IsAutomatic[i]} {(table.Thread[i] is var thread && thread >= 0 ? table.ThreadIds[thread] : "")}");
    }

    private string Person(int index) => index < 0 ? $"({index})" : _ledger.Organization.Salespeople[index].Id.Value;

    private string CustomerId(int index) =>
        index < 0 || !snapshot.HasCustomer(index) ? "-" : _ledger.Customers.Ids[index];

    private string OpportunityId(int index) =>
        index < 0 || !snapshot.HasOpportunity(index) ? "-" : _ledger.Opportunities.Ids[index];

    private string? Text(int code) => _ledger.Labels.TextOf(code);
}
