using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Workload;

/// <summary>
/// The counts of a report in one array by row, span and kind. The rows are the salespeople in the order of their ids, then the
/// activities of nobody listed, then the company; or the departments alone, each with what its people did while they were in it or below.
/// After the kinds stand kinds without a name and, apart, what a machine made and what assistants did for the row.
/// </summary>
internal sealed class WorkloadTally
{
    public const int Kinds = (int)ActivityKind.Sample + 1;
    private const int OtherKind = Kinds;
    private const int AutomaticSlot = Kinds + 1;
    private const int AssistedSlot = Kinds + 2;
    private const int Slots = Kinds + 3;
    private const int MostCounts = 100_000_000;
    private readonly long[] _counts;
    private readonly int _people;
    private readonly int _spans;
    private readonly OrgChart? _departments;
    private readonly OwnerGroup? _within;

    public WorkloadTally(Snapshot snapshot, SpanGrid grid, bool includeAutomatic)
        : this(snapshot, grid, includeAutomatic, null, null)
    {
        AddCompany();
    }

    private WorkloadTally(Snapshot snapshot, SpanGrid grid, bool includeAutomatic, OrgChart? departments, OwnerGroup? within)
    {
        (_departments, _within, _spans) = (departments, within, grid.Spans.Count);
        _people = departments?.DepartmentIds.Count ?? snapshot.Organization.Salespeople.Count;
        var size = (_people + 2L) * _spans * Slots;
        if (size > MostCounts)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{_spans} spans of {_people} rows need {size} counts, at most {MostCounts}; name a shorter period."), "options");
        }

        _counts = SlicedPass.Run(
            snapshot,
            snapshot.Ledger.Activities.At.Length,
            slice => CountActivities(snapshot.Ledger.Activities, slice, grid, includeAutomatic),
            AddTo);
    }

    /// <summary>By department as of each activity's day; with a viewer's people, theirs alone.</summary>
    public static WorkloadTally ByDepartment(Snapshot snapshot, SpanGrid grid, bool includeAutomatic, OwnerGroup? within) =>
        new(snapshot, grid, includeAutomatic, snapshot.Organization, within);

    public long Count(int row, int span, int kind) => _counts[(((row * _spans) + span) * Slots) + kind];

    public long Total(int row, int span)
    {
        var total = 0L;
        for (var kind = 0; kind <= OtherKind; kind++) total += Count(row, span, kind);
        return total;
    }

    public long Automatic(int row, int span) => Count(row, span, AutomaticSlot);

    public long Assisted(int row, int span) => Count(row, span, AssistedSlot);

    /// <summary>The one pass; a day before the first or after the last gives an offset beyond the array, as does an unknown one.</summary>
    private long[] CountActivities(ActivityTable activities, RowSlice slice, SpanGrid grid, bool includeAutomatic)
    {
        var (at, people, counts, firstDay) = (activities.At, activities.CreditedTo, new long[(_people + 2) * _spans * Slots], grid.FirstDay);
        var spanOf = grid.SpanOf;
        var (from, to) = slice.Of(at.Length);
        for (var row = from; row < to; row++)
        {
            var offset = unchecked((uint)(Stamp.Day(at[row]) - firstDay));
            if (offset >= (uint)spanOf.Length) continue;
            var (span, person) = (spanOf[(int)offset], people[row] < 0 ? _people : people[row]);
            if (_departments is not null) AddToDepartments(activities, row, counts, span, includeAutomatic);
            else Add(activities, row, counts, ((person * _spans) + span) * Slots, includeAutomatic);
        }

        return counts;
    }

    private void AddToDepartments(ActivityTable activities, int row, long[] counts, int span, bool includeAutomatic)
    {
        var (person, day) = (activities.CreditedTo[row], Stamp.Day(activities.At[row]));
        if (person < 0) return;
        if (_within is not null && !_within.Contains(person, activities.At[row])) return;
        for (var d = _departments!.DepartmentIndexOf(person, day); d >= 0; d = _departments.ParentIndexOf(d, day))
            Add(activities, row, counts, ((d * _spans) + span) * Slots, includeAutomatic);
    }

    private static void Add(ActivityTable activities, int row, long[] counts, int cell, bool includeAutomatic)
    {
        var isAutomatic = activities.IsAutomatic[row];
        if (isAutomatic) counts[cell + AutomaticSlot]++;
        if (isAutomatic && !includeAutomatic) return;
        var kind = unchecked((uint)activities.Kind[row]);
        counts[cell + (kind < Kinds ? (int)kind : OtherKind)]++;
        if (activities.CreditedTo[row] != activities.Salesperson[row]) counts[cell + AssistedSlot]++;
    }

    private static void AddTo(long[] counts, long[] more)
    {
        for (var i = 0; i < counts.Length; i++) counts[i] += more[i];
    }

    private void AddCompany()
    {
        var block = _spans * Slots;
        var company = _counts.AsSpan((_people + 1) * block, block);
        for (var row = 0; row <= _people; row++)
        {
            var counts = _counts.AsSpan(row * block, block);
            for (var i = 0; i < counts.Length; i++) company[i] += counts[i];
        }
    }
}
