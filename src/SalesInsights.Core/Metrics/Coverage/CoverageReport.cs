using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Targets;

namespace SalesInsights.Metrics.Coverage;

/// <summary>Open pipeline ÷ remaining target, for the company, every department and every salesperson.</summary>
/// <remarks>
/// Actuals are credited as of the event; open opportunities belong to the present owner and that owner's department of the day.
/// Documented in <c>docs/metrics/coverage.md</c>.
/// </remarks>
public sealed class CoverageReport
{
    private CoverageReport(CoverageReport whole, IReadOnlyList<CoverageRow> rows)
    {
        (AsOf, Period, Measure, Pipeline) = (whole.AsOf, whole.Period, whole.Measure, whole.Pipeline);
        Rows = rows;
    }

    private CoverageReport(Snapshot snapshot, CoverageOptions options)
    {
        (AsOf, Period, Measure, Pipeline) = (snapshot.AsOf, options.Period, options.Measure, options.Pipeline);
        var (pass, targets, org) = (new CoveragePass(snapshot), new CoverageTargets(snapshot, options), snapshot.Organization);
        var days = new Window(DayNumber.Of(Period.First), DayNumber.Of(Period.Last));
        pass.AddOpen(OutcomeCase.PipelineOf(snapshot, options.Pipeline, nameof(options)), days);
        new MeasuredEvents(snapshot, Measure).Send(new Window(snapshot, Period), RowSlice.Whole, pass);
        var rows = new List<CoverageRow> { Row(Subject.Company, pass.Company) };
        for (var d = 0; d < org.DepartmentIds.Count; d++) rows.Add(Row(Subject.Department(org.DepartmentIds[d]), pass.Department(d)));
        for (var p = 0; p < org.Salespeople.Count; p++)
        {
            var row = Row(Subject.Salesperson(org.Salespeople[p].Id), pass.Person(p));
            var hasAny = row.Target.HasValue || row.Open.Count > 0 || row.ActualSample.Counted > 0;
            if (hasAny || org.IsActive(org.Salespeople[p].Id, AsOf)) rows.Add(row);
        }

        Rows = rows;

        CoverageRow Row(Subject subject, CoverageTally tally) => new(subject, targets.Of(subject), tally, Measure.IsMoney);
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The days of the target.</summary>
    public TargetPeriod Period { get; }

    /// <summary>By what the target is set.</summary>
    public TargetMeasure Measure { get; }

    /// <summary>Which selling process; empty for all of them.</summary>
    public Id<PipelineDefinition> Pipeline { get; }

    /// <summary>
    /// The company, then the departments by id, then the salespeople by id: those active on the day, or with a target, an actual or an
    /// open opportunity.
    /// </summary>
    public IReadOnlyList<CoverageRow> Rows { get; }

    /// <summary>Adds up actuals and pipelines and sets them against the targets.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="options">What to set against each other.</param>
    /// <exception cref="ArgumentNullException">An argument, the period or the measure is null.</exception>
    /// <exception cref="ArgumentException">The ledger does not know the pipeline.</exception>
    /// <exception cref="OverflowException">A sum is beyond ±9·10¹⁴.</exception>
    public static CoverageReport Of(Snapshot snapshot, CoverageOptions options)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.Period is null) throw new ArgumentNullException(nameof(options), "The options need a period.");
        if (options.Measure is null) throw new ArgumentNullException(nameof(options), "The options need a measure.");
        return snapshot.Kept.Get(options.Key, () => new CoverageReport(snapshot, options));
    }

    /// <summary>The row of a subject, or null when it has none.</summary>
    public CoverageRow? Find(Subject subject) => Rows.FirstOrDefault(r => r.Subject == subject);

    /// <summary>The rows of the departments and people that a viewer may see.</summary>
    /// <param name="scope">What the viewer may see.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public CoverageReport VisibleTo(ViewerScope scope) => scope is null
        ? throw new ArgumentNullException(nameof(scope))
        : new CoverageReport(this, Rows.Where(r => scope.Contains(r.Subject)).ToArray());
}
