using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Metrics.Results;

/// <summary>Orders, payments, wins, new customers and opportunities opened, whole or by person, department, segment or month.</summary>
/// <remarks>Credit goes to the owner and department as of the event. Documented in <c>docs/metrics/results.md</c>.</remarks>
public sealed class ResultsReport
{
    private readonly Snapshot _snapshot;
    private readonly ResultsOptions _options;

    private ResultsReport(Snapshot snapshot, ResultsOptions options, ResultsRow total, IReadOnlyList<ResultsRow> rows)
    {
        (_snapshot, _options) = (snapshot, options);
        Total = total;
        Rows = rows;
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>What each row stands for.</summary>
    public Grouping GroupBy => _options.GroupBy;

    /// <summary>The subject as a whole, in a viewer's part the people within; it also knows of undated records, which no month can show.</summary>
    public ResultsRow Total { get; }

    /// <summary>
    /// The rows by <see cref="ResultsRow.Key"/>, house business last. Every salesperson and department has a row, and every month
    /// of the period that has begun; without a period, every month from the first with a record to the last.
    /// </summary>
    public IReadOnlyList<ResultsRow> Rows { get; }

    /// <summary>Adds up what the records say.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A department or salesperson is asked for together with a grouping by salesperson or department.</exception>
    /// <exception cref="OverflowException">A sum is beyond ±9·10¹⁴.</exception>
    public static ResultsReport Of(Snapshot snapshot, ResultsOptions options)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.Subject != Subject.Company && (options.GroupBy is Grouping.Salesperson or Grouping.Department))
            throw new ArgumentException($"Results by {options.GroupBy} are of the company, here {options.Subject}.", nameof(options));
        return snapshot.Kept.Get(options.Key, () => Make(snapshot, options, options.Subject));
    }

    /// <summary>
    /// The part that a viewer may see: rows of salespeople and departments within, with the numbers of the whole report; the total and
    /// any other row count what is credited to the people within, a shared record once for each of them. Null for a department or a
    /// salesperson who is not within.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public ResultsReport? VisibleTo(ViewerScope scope)
    {
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        if (_options.Subject != Subject.Company) return scope.Contains(_options.Subject) ? this : null;
        var within = new OwnerGroup(_snapshot, scope);
        if (GroupBy is not (Grouping.Salesperson or Grouping.Department)) return Make(_snapshot, _options, null, within);
        var total = Make(_snapshot, new ResultsOptions { Period = _options.Period }, null, within).Total;
        return new(_snapshot, _options, total, Rows.Where(r => r.Subject is { } subject && scope.Contains(subject)).ToArray());
    }

    private static ResultsReport Make(Snapshot snapshot, ResultsOptions options, Subject? subject, OwnerGroup? within = null)
    {
        var tally = new ResultsTally();
        var groups = new ResultsGroups(snapshot, options, subject);
        Send(snapshot, options, new ResultsPass(snapshot, options, groups, tally, within));
        var total = new ResultsRow(new ResultsKey { Key = options.Subject.Id.Value, Subject = subject }, tally);
        return new(snapshot, options, total, groups.Rows());
    }

    private static void Send(Snapshot snapshot, ResultsOptions options, ResultsPass pass)
    {
        var days = new Window(snapshot, options.Period);
        pass.Part = ResultsPart.Orders;
        MeasureEvents.Send(snapshot, MeasureSource.Orders, days, RowSlice.Whole, pass);
        pass.Part = ResultsPart.Payments;
        MeasureEvents.Send(snapshot, MeasureSource.Payments, days, RowSlice.Whole, pass);
        pass.Part = ResultsPart.Won;
        MeasureEvents.Send(snapshot, MeasureSource.WonOpportunities, days, RowSlice.Whole, pass);
        pass.Part = ResultsPart.Opened;
        MeasureEvents.Send(snapshot, MeasureSource.OpportunitiesOpened, days, RowSlice.Whole, pass);
        pass.Part = ResultsPart.Created;
        MeasureEvents.SendAcquired(snapshot, days, CustomerOrigin.Created, RowSlice.Whole, pass);
        pass.Part = ResultsPart.Claimed;
        MeasureEvents.SendAcquired(snapshot, days, CustomerOrigin.Claimed, RowSlice.Whole, pass);
        pass.Part = ResultsPart.Assigned;
        MeasureEvents.SendAcquired(snapshot, days, CustomerOrigin.Assigned, RowSlice.Whole, pass);
        pass.Part = ResultsPart.FirstOrders;
        new FirstPurchases(snapshot).SendOrders(days, pass);
        pass.Part = ResultsPart.FirstWins;
        new FirstPurchases(snapshot).SendWins(days, pass);
    }
}
