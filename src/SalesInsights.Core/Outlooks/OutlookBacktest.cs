using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Outlooks;

/// <summary>
/// How good the outlook was: past periods as they looked after a sixth, half and five sixths of their working days, against what came.
/// </summary>
/// <remarks>
/// Each replay knows nothing of what came after its day. The forecasts are those of salespeople. They compete with the seasonal run rate,
/// which gets an interval from its own misses in the other periods. Documented in <c>docs/metrics/outlook.md</c>.
/// </remarks>
public sealed class OutlookBacktest
{
    /// <summary>With fewer forecasts a score says nothing.</summary>
    public const int FewestForecasts = 30;

    private const int ThirdsOfAPeriod = 3;
    private readonly IReadOnlyList<ReplayedForecast> _forecasts;
    private readonly OutlookBasis _basis;

    private OutlookBacktest(Snapshot snapshot, OutlookBacktestOptions options)
    {
        (AsOf, Measure) = (snapshot.AsOf, options.Measure);
        var replay = new OutlookReplay(snapshot, options);
        (Periods, _forecasts) = (replay.Periods, replay.Forecasts);
        _basis = new([.. _forecasts.Select(f => f.Person).Distinct()]);
        (Whole, Thirds) = Score();
    }

    private OutlookBacktest(OutlookBacktest whole, IReadOnlyList<ReplayedForecast> forecasts)
    {
        (AsOf, Measure, Periods, _forecasts, _basis) = (whole.AsOf, whole.Measure, whole.Periods, forecasts, whole._basis);
        (Whole, Thirds) = Score();
    }

    /// <summary>The last day that counts: only periods that are over by then are replayed.</summary>
    public LocalDate AsOf { get; }

    /// <summary>By what results and targets were measured.</summary>
    public TargetMeasure Measure { get; }

    /// <summary>The periods that were replayed, in their order; those with too little history before them are not among them.</summary>
    public IReadOnlyList<TargetPeriod> Periods { get; }

    /// <summary>All forecasts together.</summary>
    public BacktestScore Whole { get; }

    /// <summary>The forecasts made in the first, second and last third of the periods.</summary>
    public IReadOnlyList<BacktestScore> Thirds { get; }

    /// <summary>Replays.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="options">Which periods and measure.</param>
    /// <exception cref="ArgumentNullException">An argument, the period or the measure is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of periods is outside 1 to 40.</exception>
    public static OutlookBacktest Of(Snapshot snapshot, OutlookBacktestOptions options)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.Period is null) throw new ArgumentNullException(nameof(options), "The options need a period.");
        if (options.Measure is null) throw new ArgumentNullException(nameof(options), "The options need a measure.");
        if (options.Periods is < 1 or > 40) throw new ArgumentOutOfRangeException(nameof(options), options.Periods, "1 to 40 periods can be replayed.");
        return snapshot.Kept.Get((nameof(OutlookBacktest), options.Key), () => new OutlookBacktest(snapshot, options));
    }

    /// <summary>The same scores over the people that a viewer may see; no forecasts where one to four people outside stand behind them.</summary>
    /// <param name="scope">What the viewer may see.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public OutlookBacktest VisibleTo(ViewerScope scope) => scope is null
        ? throw new ArgumentNullException(nameof(scope))
        : new OutlookBacktest(this, _basis.MayShow(scope) ? [.. _forecasts.Where(f => scope.Contains(f.Person))] : []);

    private (BacktestScore Whole, IReadOnlyList<BacktestScore> Thirds) Score()
    {
        var thirds = new BacktestScore[ThirdsOfAPeriod];
        for (var third = 0; third < thirds.Length; third++) thirds[third] = new([.. _forecasts.Where(f => f.Third == third)]);
        return (new(_forecasts), thirds);
    }
}
