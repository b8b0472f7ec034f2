using SalesInsights.Ledgers;

namespace SalesInsights.Journeys;

/// <summary>Observed and expected ends by unit, span of time (0: all of it) and kind of stay.</summary>
internal sealed class StayCells(int units, int spans) : IDisposable
{
    /// <summary>More kinds than that would leave too few cases in each.</summary>
    public const int Kinds = 12;

    private readonly Rented<int> _observed = Rented<int>.Filled(units * spans * Kinds, 0);
    private readonly Rented<long> _expected = Rented<long>.Filled(units * spans * Kinds, 0);
    private readonly long[] _inherited = new long[units * spans];
    private readonly int[] _cases = new int[units * spans];

    /// <summary>The cells of one unit, to add to.</summary>
    public UnitCells Of(int unit)
    {
        var (first, firstKind) = (unit * spans, unit * spans * Kinds);
        return new(
            _cases.AsSpan(first, spans), _inherited.AsSpan(first, spans), _observed.Items.AsSpan(firstKind, spans * Kinds), _expected.Items.AsSpan(firstKind, spans * Kinds));
    }

    /// <summary>Adds all that a unit of other cells has to one of these: sums of whole numbers, the same as stay by stay.</summary>
    public void Add(int unit, StayCells others, int other)
    {
        for (var span = 0; span < spans; span++)
        {
            var (to, from) = ((unit * spans) + span, (other * spans) + span);
            _cases[to] += others._cases[from];
            _inherited[to] += others._inherited[from];
            (to, from) = (to * Kinds, from * Kinds);
            for (var kind = 0; kind < Kinds; kind++)
            {
                _observed.Items[to + kind] += others._observed.Items[from + kind];
                _expected.Items[to + kind] += others._expected.Items[from + kind];
            }
        }
    }

    /// <summary>Adds up all units of other cells as one: sums of whole numbers, the same in any order.</summary>
    public void AddAll(StayCells others)
    {
        AddAll(_observed.Span, others._observed.Span);
        AddAll(_cases, others._cases);
        AddAll(_expected.Span, others._expected.Span);
        AddAll(_inherited, others._inherited);
    }

    public void Dispose()
    {
        _observed.Dispose();
        _expected.Dispose();
    }

    public int Cases(int unit, int span) => _cases[(unit * spans) + span];

    public double Inherited(int unit, int span) => OrderFreeSum.Value(_inherited[(unit * spans) + span]);

    public int Observed(int unit, int span, int kind) => _observed.Items[(((unit * spans) + span) * Kinds) + kind];

    public double Expected(int unit, int span, int kind) => OrderFreeSum.Value(_expected.Items[(((unit * spans) + span) * Kinds) + kind]);

    /// <summary>The expectation of all kinds together.</summary>
    public double Expected(int unit, int span)
    {
        var sum = 0L;
        for (var kind = 0; kind < Kinds; kind++) sum += _expected.Items[(((unit * spans) + span) * Kinds) + kind];
        return OrderFreeSum.Value(sum);
    }

    private static void AddAll(Span<int> sums, ReadOnlySpan<int> others)
    {
        for (var first = 0; first < others.Length; first += sums.Length)
        {
            for (var i = 0; i < sums.Length; i++) sums[i] += others[first + i];
        }
    }

    private static void AddAll(Span<long> sums, ReadOnlySpan<long> others)
    {
        for (var first = 0; first < others.Length; first += sums.Length)
        {
            for (var i = 0; i < sums.Length; i++) sums[i] += others[first + i];
        }
    }
}
