using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Targets;

namespace SalesInsights.Metrics.Completion;

/// <summary>Who is on target: actual ÷ target for the company, every department and every salesperson, as a tree.</summary>
/// <remarks>
/// The tree is the organisation of the snapshot's day. Amounts are credited as of the event, so after a move a department's amount
/// is not the sum of the people who are in it now. Documented in <c>docs/metrics/completion.md</c>.
/// </remarks>
public sealed class CompletionReport
{
    private readonly Dictionary<Subject, CompletionRow> _bySubject;

    internal CompletionReport(Snapshot snapshot, CompletionOptions options, IReadOnlyList<CompletionRow> rows)
    {
        AsOf = snapshot.AsOf;
        Period = options.Period;
        Measure = options.Measure;
        Rows = rows;
        var days = new ElapsedDays(snapshot, options);
        (WorkingDays, WorkingDaysGone, ExpectedShare) = (days.Total, days.Gone, days.Share);
        _bySubject = rows.ToDictionary(r => r.Subject);
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The days of the target.</summary>
    public TargetPeriod Period { get; }

    /// <summary>What is counted.</summary>
    public TargetMeasure Measure { get; }

    /// <summary>Working days of the company in the period.</summary>
    public int WorkingDays { get; }

    /// <summary>Those of them that have gone.</summary>
    public int WorkingDaysGone { get; }

    /// <summary>
    /// Working days gone ÷ working days, 0 to 1; 1 when the period is over, <see cref="Gap.NotStarted"/> before its first working day.
    /// </summary>
    public Measured<double> ExpectedShare { get; }

    /// <summary>
    /// The tree, a parent before its children: below each, departments by id, then salespeople by id. People are those active in
    /// the period by the day, with a target or with any actual.
    /// </summary>
    public IReadOnlyList<CompletionRow> Rows { get; }

    /// <summary>Adds up the measure and compares it with the targets.</summary>
    /// <exception cref="ArgumentNullException">An argument, the period or the measure is null.</exception>
    /// <exception cref="OverflowException">A sum is beyond ±9·10¹⁴.</exception>
    public static CompletionReport Of(Snapshot snapshot, CompletionOptions options)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.Period is null) throw new ArgumentNullException(nameof(options), "The options need a period.");
        if (options.Measure is null) throw new ArgumentNullException(nameof(options), "The options need a measure.");
        return new(snapshot, options, new CompletionTree(snapshot, options).Rows());
    }

    /// <summary>The row of a subject, or null when it has none.</summary>
    public CompletionRow? Find(Subject subject) => _bySubject.TryGetValue(subject, out var row) ? row : null;
}
