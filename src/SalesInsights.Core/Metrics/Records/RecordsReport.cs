using NodaTime;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Records;

/// <summary>How much there is on record, and how much of it cannot be used: what every other report rests on.</summary>
/// <remarks>Documented in <c>docs/metrics/records.md</c>.</remarks>
public sealed class RecordsReport
{
    private RecordsReport(Snapshot snapshot)
    {
        foreach (var count in snapshot.Ledger.Counts) (RowsRead, RowsRefused) = (RowsRead + count.Read, RowsRefused + count.Refused);
        CountCustomers(snapshot);
        CountStageEntries(snapshot);
        foreach (var at in snapshot.Ledger.Activities.At) Activities += at <= snapshot.Horizon ? 1 : 0;
        FirstDay = FirstRecord.Of(snapshot);
        HistoryDays = FirstDay is { } first ? Period.DaysBetween(first, snapshot.AsOf) + 1 : 0;
    }

    /// <summary>Rows of all kinds that were given to the ledger, whatever their day: of a row that cannot be read none is known.</summary>
    public long RowsRead { get; private set; }

    /// <summary>Those of them that were refused.</summary>
    public long RowsRefused { get; private set; }

    /// <summary>Customers known by the day; one without a day of creation always was.</summary>
    public long Customers { get; private set; }

    /// <summary>Those of them without a day of creation.</summary>
    public long CustomersUndated { get; private set; }

    /// <summary>Entries into stages by the day, hand-overs within a stage apart.</summary>
    public long StageEntries { get; private set; }

    /// <summary>Those of them whose time is not known.</summary>
    public long StageEntriesUndated { get; private set; }

    /// <summary>Activities of any kind by the day.</summary>
    public long Activities { get; }

    /// <summary>The day of the first record; null where nothing is dated by the day. See <see cref="FirstRecord"/>.</summary>
    public LocalDate? FirstDay { get; }

    /// <summary>Calendar days from it to the snapshot's day, both included; 0 without any.</summary>
    public int HistoryDays { get; }

    /// <summary>Counts the records.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    public static RecordsReport Of(Snapshot snapshot) => snapshot is null
        ? throw new ArgumentNullException(nameof(snapshot))
        : snapshot.Kept.Get(nameof(RecordsReport), () => new RecordsReport(snapshot));

    /// <summary>The part that a viewer may see: all of it for who sees the company, and else nothing, for records without an owner or a day are nobody's part.</summary>
    /// <param name="scope">What the viewer may see.</param>
    /// <returns>Null for a viewer of a part.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public RecordsReport? VisibleTo(ViewerScope scope) => scope is null
        ? throw new ArgumentNullException(nameof(scope))
        : scope.Contains(Subject.Company) ? this : null;

    private void CountCustomers(Snapshot snapshot)
    {
        foreach (var day in snapshot.Ledger.Customers.CreatedDay)
        {
            if (day > snapshot.AsOfDay) continue;
            Customers++;
            if (day == Calendars.DayNumber.Unknown) CustomersUndated++;
        }
    }

    private void CountStageEntries(Snapshot snapshot)
    {
        var (visits, opportunity, stage) = (snapshot.Ledger.Visits, -1, -1);
        for (var row = 0; row < visits.Count; row++)
        {
            if (visits.Entered[row] > snapshot.Horizon || !snapshot.HasOpportunity(visits.Opportunity[row])) continue;
            if (visits.Opportunity[row] != opportunity || visits.Stage[row] != stage)
            {
                StageEntries++;
                if (visits.Entered[row] == Stamp.Unknown) StageEntriesUndated++;
            }

            (opportunity, stage) = (visits.Opportunity[row], visits.Stage[row]);
        }
    }
}
