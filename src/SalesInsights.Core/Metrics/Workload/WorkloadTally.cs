using SalesInsights.Facts;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Workload;

/// <summary>
/// The counts of a report in one array by row, span and kind. The rows are the salespeople in the order of their ids, then the
/// activities of nobody listed, then the company. After the kinds stand kinds without a name and, apart, what a machine made.
/// </summary>
internal sealed class WorkloadTally
{
    public const int Kinds = (int)ActivityKind.Sample + 1;
    private const int OtherKind = Kinds;
    private const int AutomaticSlot = Kinds + 1;
    private const int Slots = Kinds + 2;
    private const int MostCounts = 100_000_000;
    private readonly long[] _counts;
    private readonly int _people;
    private readonly int _spans;

    public WorkloadTally(Snapshot snapshot, SpanGrid grid, bool includeAutomatic)
    {
        (_people, _spans) = (snapshot.Organization.Salespeople.Count, grid.Spans.Count);
        var size = (_people + 2L) * _spans * Slots;
        if (size > MostCounts)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{_spans} spans of {_people} salespeople need {size} counts, at most {MostCounts}; name a shorter period."), "options");
        }

        _counts = SlicedPass.Run(
            snapshot,
            snapshot.Ledger.Activities.At.Length,
            slice => CountActivities(snapshot.Ledger.Activities, slice, grid, includeAutomatic),
            AddTo);
        AddCompany();
    }

    public long Count(int row, int span, int kind) => _counts[(((row * _spans) + span) * Slots) + kind];

    public long Total(int row, int span)
    {
        var total = 0L;
        for (var kind = 0; kind <= OtherKind; kind++) total += Count(row, span, kind);
        return total;
    }

    public long Automatic(int row, int span) => Count(row, span, AutomaticSlot);

    /// <summary>The one pass; a day before the first or after the last gives an offset beyond the array, as does an unknown one.</summary>
    private long[] CountActivities(ActivityTable activities, RowSlice slice, SpanGrid grid, bool includeAutomatic)
    {
        var (at, people, kinds, automatic) = (activities.At, activities.Salesperson, activities.Kind, activities.IsAutomatic);
        var (counts, firstDay) = (new long[(_people + 2) * _spans * Slots], grid.FirstDay);
        var spanOf = grid.SpanOf;
        var (from, to) = slice.Of(at.Length);
        for (var row = from; row < to; row++)
        {
            var offset = unchecked((uint)(Stamp.Day(at[row]) - firstDay));
            if (offset >= (uint)spanOf.Length) continue;
            var person = people[row] < 0 ? _people : people[row];
            var cell = ((person * _spans) + spanOf[(int)offset]) * Slots;
            if (automatic[row]) counts[cell + AutomaticSlot]++;
            if (automatic[row] && !includeAutomatic) continue;
            var kind = unchecked((uint)kinds[row]);
            counts[cell + (kind < Kinds ? (int)kind : OtherKind)]++;
        }

        return counts;
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
