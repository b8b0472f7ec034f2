namespace SalesInsights.Metrics.Completion;

/// <summary>One measure by subject and period, in flat arrays; subjects as in <see cref="PieceTally"/>.</summary>
internal sealed class PieceTotals
{
    private readonly PieceTotal[] _totals;
    private readonly int[] _undated;
    private readonly int _periods;

    public PieceTotals(PeriodGrid grid, PieceTotal[] pieces, int subjects)
    {
        _periods = grid.Periods;
        _totals = new PieceTotal[subjects * _periods];
        _undated = new int[subjects];
        for (var subject = 0; subject < subjects; subject++)
        {
            var row = pieces.AsSpan(subject * grid.Places, grid.Places);
            _undated[subject] = row[grid.Undated].Counted + row[grid.Undated].Unpriced;
            for (var period = 0; period < _periods; period++)
            {
                var (from, to) = grid.RunOf(period);
                ref var total = ref _totals[(subject * _periods) + period];
                for (var piece = from; piece < to; piece++) total.Add(row[piece]);
                _ = total.Sum.Value;
            }
        }
    }

    public ref readonly PieceTotal Of(int subject, int period) => ref _totals[(subject * _periods) + period];

    /// <summary>Events without a date: they are the same in every period.</summary>
    public int Undated(int subject) => _undated[subject];

    public bool HasEvents(int subject, int period) =>
        Of(subject, period).Counted > 0 || Of(subject, period).Unpriced > 0 || _undated[subject] > 0;
}
