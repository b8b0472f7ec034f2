using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Statistics;

namespace SalesInsights.Journeys;

/// <summary>
/// Judges every step of every subject: the groups first, for what all of a department share is one problem and not each member's.
/// </summary>
internal sealed class JourneyPass
{
    // Departments and the company have errors of their own, a quarter as many as persons.
    private const double GroupShare = 0.25;
    private const double GroupDrift = 0.10;
    private const double CompanyDrift = 0.15;
    private const int Patterns = 3;

    private readonly Snapshot _snapshot;
    private readonly JourneyOptions _options;
    private readonly JourneySteps _steps;
    private readonly SharedProblems _shared;
    private readonly JourneyExemption[] _exemption;
    private readonly Dictionary<JourneyStepKind, SpreadPosterior[]> _spreads;

    public JourneyPass(Snapshot snapshot, JourneyOptions options)
    {
        (_snapshot, _options) = (snapshot, options);
        _steps = new JourneySteps(snapshot, options);
        var exemptions = new JourneyExemptions(snapshot, _steps.Clocks, options);
        _exemption = snapshot.Organization.Salespeople.Select((_, p) => exemptions.Of(p)).ToArray();
        Company = TestsOf(s => [s.Company], (s, _, w) => ByOwnPast(s, w, CompanyDrift));
        Departments = TestsOf(s => s.Departments, (s, _, w) => ByOwnPast(s, w, GroupDrift));
        SetThresholds(Company.Concat(Departments), _ => true, options.Level * GroupShare);
        _shared = new SharedProblems(snapshot, Departments, options.Materiality);
        _spreads = SpreadsOfPeople();
        People = TestsOf(s => s.People, ByOthersAndPast);
        SetThresholds(People, p => _exemption[p] == JourneyExemption.None, options.Level);
    }

    public StepTests[] Company { get; }

    public StepTests[] Departments { get; }

    public StepTests[] People { get; }

    /// <summary>Words the tests of all subjects: the company, the departments, the people, each by id.</summary>
    public JourneyReport ToReport()
    {
        var writing = new JourneyWriting(_snapshot, _options, _spreads, _shared);
        var org = _snapshot.Organization;
        var journeys = new List<Journey> { new(Subject.Company, JourneyExemption.None, 0, writing.StepsOf(Company, 0, SubjectKind.Company, default)) };
        for (var d = 0; d < org.DepartmentIds.Count; d++)
        {
            journeys.Add(new(Subject.Department(org.DepartmentIds[d]), JourneyExemption.None, 0,
                writing.StepsOf(Departments, d, SubjectKind.Department, default)));
        }

        for (var p = 0; p < org.Salespeople.Count; p++)
        {
            journeys.Add(new(Subject.Salesperson(org.Salespeople[p].Id), _exemption[p], _steps.Clocks.SilentDays(p),
                writing.StepsOf(People, p, SubjectKind.Salesperson, _exemption[p])));
        }

        return new JourneyReport(_snapshot.AsOf, _options.Period, _options.Level, _steps.FollowUpHorizon, journeys);
    }

    private static IPrediction ByOwnPast(StepCounts step, WindowCounts window, double drift) => step.IsShare
        ? SharePrediction.ByOwnPast(window, drift)
        : EventPrediction.ByOwnPast(window, step.Dispersion, drift);

    private IPrediction ByOthersAndPast(StepCounts step, int person, WindowCounts window)
    {
        var (spread, factor) = (_spreads[step.Kind][person], _shared.FactorOf(step, person, window));
        return step.IsShare ? SharePrediction.Of(window, spread, factor) : EventPrediction.Of(window, spread, step.Dispersion, factor);
    }

    private StepTests[] TestsOf(Func<StepCounts, UnitCounts[]> units, Func<StepCounts, int, WindowCounts, IPrediction> predict) =>
        _steps.Steps.Select(s => StepTests.Of(s, units(s), predict, _snapshot.AsOfDay)).ToArray();

    /// <summary>
    /// How much people differ, for each of them by the others: in new customers by the past alone, elsewhere by all records, one spread for all stages.
    /// </summary>
    private Dictionary<JourneyStepKind, SpreadPosterior[]> SpreadsOfPeople() => _steps.Steps.GroupBy(s => s.Kind).ToDictionary(kind => kind.Key, kind =>
    {
        var people = kind.First().People.Length;
        var evidence = kind.First().IsShare ? SpreadEvidence.OfShares(people) : SpreadEvidence.OfEvents(people);
        foreach (var step in kind)
        {
            for (var p = 0; p < people; p++) AddTo(evidence, step, p);
        }

        return Enumerable.Range(0, people).Select(evidence.Without).ToArray();
    });

    private static void AddTo(SpreadEvidence evidence, StepCounts step, int person)
    {
        var (all, window) = (step.People[person], step.People[person].Windows[0]);
        if (step.IsShare) evidence.AddShare(person, all.Observed, all.Trials, all.Chance);
        else if (step.Kind == JourneyStepKind.NewCustomers) evidence.AddEvents(person, window.PastObserved, window.PastExpected, window.PastVariance);
        else evidence.AddEvents(person, all.Observed, all.Expected, all.Variance);
    }

    /// <summary>The three patterns share the errors evenly, within each the tests that could err.</summary>
    private static void SetThresholds(IEnumerable<StepTests> tests, Func<int, bool> isJudged, double level)
    {
        foreach (var pattern in tests.GroupBy(t => PatternOf(t.Step.Kind)))
        {
            var family = new List<double>();
            foreach (var step in pattern)
            {
                for (var unit = 0; unit < step.Units; unit++)
                {
                    if (isJudged(unit)) family.AddRange(Array.ConvertAll(step.OfUnit(unit), t => t.Least));
                }
            }

            var threshold = Bonferroni.Threshold(family.ToArray(), level / Patterns);
            foreach (var step in pattern) step.SetThreshold(threshold);
        }
    }

    private static int PatternOf(JourneyStepKind kind) => Math.Min((int)kind, (int)JourneyStepKind.Lost);
}
