using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Completion;

/// <summary>
/// The days of all periods, cut into pieces where any of them begins or ends: a period is a run of pieces, and a day finds its
/// piece by one look-up, however many periods it lies in. After the pieces comes a place for what has no date.
/// </summary>
internal sealed class PeriodGrid
{
    public const int Outside = -1;
    private readonly int _firstDay;
    private readonly int[] _pieceOf = [];
    private readonly int[] _cuts;
    private readonly (int From, int To)[] _runs;

    public PeriodGrid(Snapshot snapshot, IReadOnlyList<TargetPeriod> periods)
    {
        var windows = new Window[periods.Count];
        var cuts = new List<int>(2 * periods.Count);
        for (var p = 0; p < windows.Length; p++)
        {
            windows[p] = new Window(snapshot, periods[p]);
            if (windows[p].IsEmpty) continue;
            cuts.Add(windows[p].First);
            cuts.Add(windows[p].Last + 1);
        }

        _cuts = Distinct(cuts);
        _runs = new (int From, int To)[windows.Length];
        if (_cuts.Length == 0) return;
        _firstDay = _cuts[0];
        _pieceOf = new int[_cuts[_cuts.Length - 1] - _firstDay];
        _pieceOf.AsSpan().Fill(Outside);
        for (var p = 0; p < windows.Length; p++)
        {
            if (windows[p].IsEmpty) continue;
            _runs[p] = (Array.BinarySearch(_cuts, windows[p].First), Array.BinarySearch(_cuts, windows[p].Last + 1));
            for (var piece = _runs[p].From; piece < _runs[p].To; piece++)
                _pieceOf.AsSpan(_cuts[piece] - _firstDay, _cuts[piece + 1] - _cuts[piece]).Fill(piece);
        }
    }

    public int Periods => _runs.Length;

    public int Pieces => Math.Max(0, _cuts.Length - 1);

    /// <summary>The place of what has no date.</summary>
    public int Undated => Pieces;

    /// <summary>Pieces and the place of what has no date.</summary>
    public int Places => Pieces + 1;

    public Window Days => new(_firstDay, _firstDay + _pieceOf.Length - 1);

    /// <summary>The piece of a day; <see cref="Outside"/> for a day of no period.</summary>
    public int PieceOf(int day)
    {
        var offset = unchecked((uint)(day - _firstDay));
        return offset < (uint)_pieceOf.Length ? _pieceOf[(int)offset] : Outside;
    }

    /// <summary>The pieces of a period, the end exclusive; none when nothing of it has come by the day.</summary>
    public (int From, int To) RunOf(int period) => _runs[period];

    /// <summary>The first and the last day of a piece.</summary>
    public (int First, int Last) DaysOf(int piece) => (_cuts[piece], _cuts[piece + 1] - 1);

    private static int[] Distinct(List<int> days)
    {
        days.Sort();
        var count = 0;
        for (var i = 0; i < days.Count; i++)
        {
            if (count == 0 || days[i] != days[count - 1]) days[count++] = days[i];
        }

        return days.GetRange(0, count).ToArray();
    }
}
