using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Targets;

namespace SalesInsights.Outlooks;

/// <summary>
/// Where the company, every department and every salesperson are likely to land at the end of a period, how sure that is, and the chance to
/// reach the target.
/// </summary>
/// <remarks>
/// Landing = booked + what the open pipeline brings + business not on record yet. Chances come from the company's own stage history, open
/// opportunities counted for the time they were watched; nothing after the snapshot's day counts. Documented in
/// <c>docs/metrics/outlook.md</c>.
/// </remarks>
public sealed class OutlookReport
{
    private readonly OutlookBasis _basis;
    private readonly Lazy<Dictionary<Subject, OutlookRow>> _bySubject;

    private OutlookReport(OutlookReport whole, ViewerScope scope)
    {
        (AsOf, Period, Measure, _basis) = (whole.AsOf, whole.Period, whole.Measure, whole._basis);
        var isShown = _basis.MayShow(scope);
        Shock = isShown ? whole.Shock : Measured.Missing<double>(Gap.NoBenchmark);
        Rows = [.. whole.Rows.Where(r => scope.Contains(r.Subject)).Select(r => isShown ? r : r.WithoutOthers())];
        _bySubject = new(() => Rows.ToDictionary(r => r.Subject));
    }

    private OutlookReport(Snapshot snapshot, OutlookOptions options)
    {
        (AsOf, Period, Measure) = (snapshot.AsOf, options.Period, options.Measure);
        var assembly = new OutlookAssembly(snapshot, options);
        (Shock, Rows, _basis) = (assembly.ShockOfPeople, assembly.Rows(), assembly.Basis);
        _bySubject = new(() => Rows.ToDictionary(r => r.Subject));
    }

    /// <summary>The share of cases that <see cref="OutlookRow.Low"/> to <see cref="OutlookRow.High"/> is meant to hold.</summary>
    public const double Level = 0.8;

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The days of the target.</summary>
    public TargetPeriod Period { get; }

    /// <summary>By what the target is set.</summary>
    public TargetMeasure Measure { get; }

    /// <summary>
    /// The shock of a salesperson that the intervals rest on; the sample counts the past forecasts that it was fitted to, none where it is
    /// the usual or the given one. Missing where nothing is forecast.
    /// </summary>
    public Measured<double> Shock { get; }

    /// <summary>
    /// The company, then the departments by id, then the salespeople by id: those active on the day, or with a target, something booked or
    /// something open.
    /// </summary>
    public IReadOnlyList<OutlookRow> Rows { get; }

    /// <summary>Looks ahead.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="options">Which period and measure.</param>
    /// <exception cref="ArgumentNullException">An argument, the period or the measure is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The shock is outside 0 to 3.</exception>
    /// <exception cref="OverflowException">A sum is beyond ±9·10¹⁴.</exception>
    public static OutlookReport Of(Snapshot snapshot, OutlookOptions options)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.Period is null) throw new ArgumentNullException(nameof(options), "The options need a period.");
        if (options.Measure is null) throw new ArgumentNullException(nameof(options), "The options need a measure.");
        if (options.Shock is { } shock && !(shock is >= 0 and <= 3))
            throw new ArgumentOutOfRangeException(nameof(options), shock, "A shock lies between 0 and 3.");
        return snapshot.Kept.Get(options.Key, () => new OutlookReport(snapshot, options));
    }

    /// <summary>The row of a subject, or null when it has none.</summary>
    public OutlookRow? Find(Subject subject) => _bySubject.Value.TryGetValue(subject, out var row) ? row : null;

    /// <summary>The rows of the departments and people that a viewer may see.</summary>
    /// <remarks>
    /// Chances come from the whole company's history, whoever looks, and a row's numbers are the same as in the whole report. Where one to
    /// four people outside stand behind them the forecasts are left out (<see cref="Gap.NoBenchmark"/>): so few could be told apart.
    /// </remarks>
    /// <param name="scope">What the viewer may see.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public OutlookReport VisibleTo(ViewerScope scope) => scope is null
        ? throw new ArgumentNullException(nameof(scope))
        : new OutlookReport(this, scope);
}
