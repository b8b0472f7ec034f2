using System.Runtime.CompilerServices;
using SalesInsights.Accuracy.Simulation;
using SalesInsights.Journeys;
using SalesInsights.Organizations;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>The library's own: everything that <see cref="JourneyReport"/> shows as a person's or a department's problem, confirmed or suspected.</summary>
internal sealed class JourneyDiagnoser : ILevelDiagnoser, IThinDataDiagnoser, IDepartmentDiagnoser
{
    private static readonly JourneyOptions Options = new();
    private readonly ConditionalWeakTable<SimulatedTeam, JourneyReport> _reports = [];

    public string Name => "journeys";

    public double Level => Options.Level;

    public IReadOnlyList<Accusation> Diagnose(SimulatedTeam team) =>
        [.. from person in PeopleOf(team) from step in person.Steps where step.Verdict >= JourneyVerdict.Suspected select AccusationOf(person, step)];

    /// <remarks>An only department is the company, which is said of the company: it has a year before where a department has others beside it.</remarks>
    public IReadOnlyList<Accusation> DiagnoseDepartments(SimulatedTeam team)
    {
        var departments = JourneysOf(team, SubjectKind.Department).ToArray();
        var groups = departments.Length == 1 ? departments.Concat(JourneysOf(team, SubjectKind.Company)) : departments;
        return
        [
            .. from subject in groups
               from step in subject.Steps
               where step.Verdict >= JourneyVerdict.Suspected
               select AccusationOf(subject, step) with { Person = departments.Length == 1 ? departments[0].Subject.Id.Value : subject.Subject.Id.Value },
        ];
    }

    public IReadOnlyList<Accusation> Candidates(SimulatedTeam team) =>
        [.. from person in PeopleOf(team) where person.Exemption == JourneyExemption.None from step in person.Steps where IsMaterial(step) select AccusationOf(person, step)];

    public (int TooFew, int Steps) CountThin(SimulatedTeam team)
    {
        var steps = PeopleOf(team).Where(p => p.Exemption == JourneyExemption.None).SelectMany(p => p.Steps).ToArray();
        return (steps.Count(s => s.Verdict is JourneyVerdict.TooFewData or JourneyVerdict.NoBenchmark), steps.Length);
    }

    private IEnumerable<Journey> PeopleOf(SimulatedTeam team) => JourneysOf(team, SubjectKind.Salesperson);

    private IEnumerable<Journey> JourneysOf(SimulatedTeam team, SubjectKind kind) => _reports
        .GetValue(team, t => JourneyReport.Of(t.Ledger.AsOf(t.AsOf), Options)).Journeys.Where(j => j.Subject.Kind == kind);

    private static bool IsMaterial(JourneyStep step) => step.Kind == JourneyStepKind.Lost
        ? step.Observed > step.Expected.Value * (1 + Options.Materiality)
        : step.Observed < step.Expected.Value * (1 - Options.Materiality);

    /// <summary>The level at which it would just be shown is proportional to the score, as long as the same tests could err.</summary>
    private static Accusation AccusationOf(Journey journey, JourneyStep step) => new(
        journey.Subject.Id.Value,
        (Cause)(int)step.Kind,
        step.Stage is null ? -1 : step.Stage.Order - 1,
        step.Score.ValueOr(1) / step.Threshold.Value * Options.Level);
}
