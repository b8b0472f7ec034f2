using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Velocity;

/// <summary>Sales velocity: how much money a day the opportunities on their way bring, with its four parts, by group.</summary>
/// <remarks>
/// A rule of thumb with the parts of one time and the pipeline of another; no forecast. The last visit by the snapshot's day decides
/// the state; its owner is credited. Documented in <c>docs/metrics/velocity.md</c>.
/// </remarks>
public sealed class VelocityReport
{
    private readonly Snapshot _snapshot;
    private readonly VelocityOptions _options;

    private VelocityReport(Snapshot snapshot, VelocityOptions options, ViewerScope? scope)
    {
        (_snapshot, _options) = (snapshot, options);
        Rows = new VelocityPass(snapshot, options, scope).Run();
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>The closing days asked about; null for everything.</summary>
    public TargetPeriod? Period => _options.Period;

    /// <summary>Which opportunities are on their way.</summary>
    public VelocityBasis Basis => _options.Basis;

    /// <summary>What the rows are.</summary>
    public Grouping GroupBy => _options.GroupBy;

    /// <summary>One row per group with an opportunity, by key (ordinal); for the company always exactly one.</summary>
    public IReadOnlyList<VelocityRow> Rows { get; }

    /// <summary>Measures.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="options">What to measure; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <exception cref="ArgumentException">The ledger does not know the pipeline.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The basis or the grouping is not one of those allowed.</exception>
    public static VelocityReport Of(Snapshot snapshot, VelocityOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        options ??= new VelocityOptions();
        return snapshot.Kept.Get(options.Key, () => new VelocityReport(snapshot, options, null));
    }

    /// <summary>What a viewer may see.</summary>
    /// <param name="scope">What the viewer may see.</param>
    /// <returns>The rows of the people or departments within; other rows counted anew from the opportunities of owners within.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public VelocityReport VisibleTo(ViewerScope scope) => scope is null
        ? throw new ArgumentNullException(nameof(scope))
        : new VelocityReport(_snapshot, _options, scope);
}
