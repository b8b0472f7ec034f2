using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Journeys;

/// <summary>
/// At which step of the way from nobody to an order something is wrong, how sure that is, and how large a problem could not have been seen: for
/// the company, its departments and its people.
/// </summary>
/// <remarks>
/// One family of tests: in a company where nothing is wrong the report shows anything as a person's problem with a chance of about
/// <see cref="JourneyOptions.Level"/>, whatever the number of people and steps. Documented in <c>docs/metrics/journey.md</c>.
/// </remarks>
/// <example><code>
/// var report = JourneyReport.Of(snapshot);
/// foreach (var step in report.Find(Subject.Salesperson("u7"))!.Steps) { /* step.Kind, step.Verdict, step.Observed, step.Expected */ }
/// </code></example>
public sealed class JourneyReport
{
    private const int FewestOutside = 5;

    private readonly Dictionary<Subject, Journey> _bySubject;
    private readonly int _outside;

    internal JourneyReport(LocalDate asOf, TargetPeriod? period, double level, int followUpHorizon, IReadOnlyList<Journey> journeys, int outside = 0)
    {
        (AsOf, Period, Level, FollowUpHorizon, Journeys, _outside) = (asOf, period, level, followUpHorizon, journeys, outside);
        _bySubject = journeys.ToDictionary(j => j.Subject);
        VerdictCounts = new JourneyVerdictCounts(journeys.Where(j => j.Subject.Kind == SubjectKind.Salesperson).SelectMany(j => j.Steps));
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The period that is talked about; null where none was asked for.</summary>
    public TargetPeriod? Period { get; }

    /// <summary>In what share of healthy companies the report may show anybody at all.</summary>
    public double Level { get; }

    /// <summary>
    /// Days worked by which nine in ten of the new customers who were followed up at all had been; follow-up is looked at up to there, for everybody. 0
    /// where nobody was, and in a viewer's part with fewer than five people outside.
    /// </summary>
    public int FollowUpHorizon { get; }

    /// <summary>The company, then the departments, then the people, each by id.</summary>
    public IReadOnlyList<Journey> Journeys { get; }

    /// <summary>How many steps of people have each verdict.</summary>
    public JourneyVerdictCounts VerdictCounts { get; }

    /// <summary>Looks at every step of every subject.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="options">What to look at; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static JourneyReport Of(Snapshot snapshot, JourneyOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        options ??= new JourneyOptions();
        options.Check(nameof(options));
        return snapshot.Kept.Get(options.Key, () => new JourneyPass(snapshot, options).ToReport());
    }

    /// <summary>The journey of a subject; null where there is none of it here.</summary>
    public Journey? Find(Subject subject) => _bySubject.TryGetValue(subject, out var journey) ? journey : null;

    /// <summary>The part of the report that a viewer may see: the same verdicts, with what others stand behind rounded or left out.</summary>
    /// <remarks>
    /// Where fewer than five judged people are outside, only steps that stand out are told, without numbers that others stand behind.
    /// </remarks>
    /// <param name="scope">What the viewer may see.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public JourneyReport VisibleTo(ViewerScope scope)
    {
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        var outside = _outside + Journeys.Count(j =>
            j.Subject.Kind == SubjectKind.Salesperson && j.Exemption != JourneyExemption.Inactive && !scope.Contains(j.Subject));
        var sight = outside >= FewestOutside ? JourneySight.Rounded : JourneySight.Hidden;
        return new JourneyReport(
            AsOf, Period, Level, sight == JourneySight.Hidden ? 0 : FollowUpHorizon,
            Journeys.Where(j => scope.Contains(j.Subject)).Select(j => j.SeenBy(scope, sight)).ToArray(), outside);
    }
}
