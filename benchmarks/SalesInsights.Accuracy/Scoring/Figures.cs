using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>What outcomes at one level add up to.</summary>
internal sealed class Figures
{
    private const int Right = 1;
    private const int Wrong = -2;

    public Figures(IEnumerable<Outcome> outcomes, double level)
    {
        foreach (var outcome in outcomes) Add(outcome, [.. outcome.At(level)]);
    }

    public int Teams { get; private set; }

    /// <summary>Teams in which anybody is accused of anything.</summary>
    public int Alarmed { get; private set; }

    /// <summary>People accused who have no planted cause, over all teams.</summary>
    public int WronglyAccused { get; private set; }

    /// <summary>Planted causes, and how many are said of the right person with cause and stage.</summary>
    public int Causes { get; private set; }
    public int Found { get; private set; }

    /// <summary>People with a planted cause, and how many are accused of anything.</summary>
    public int People { get; private set; }
    public int Named { get; private set; }

    /// <summary>Of those named, how many have the right cause first, how many of these have a stage, and how many of them the right one.</summary>
    public int CauseRight { get; private set; }
    public int Staged { get; private set; }
    public int StageRight { get; private set; }

    /// <summary>+1 for each planted person with the right cause and stage first, -2 for each with a wrong one, 0 for each unnamed.</summary>
    public int Points { get; private set; }

    /// <summary>Teams in which the one whom the distractor is about is accused.</summary>
    public int DistractedAccused { get; private set; }

    /// <summary>Teams whose weak department is said to have the cause, and departments said to have a problem in which nobody or not all have one.</summary>
    public int DepartmentsFound { get; private set; }
    public int DepartmentsWrong { get; private set; }

    /// <summary>Teams in which a department is said to have a problem in which nobody or not all have one.</summary>
    public int DepartmentsAlarmed { get; private set; }

    public int TooFew { get; private set; }
    public int Steps { get; private set; }

    public double FalseAlarms => (double)Alarmed / Math.Max(1, Teams);
    public double Recall => (double)Found / Math.Max(1, Causes);
    public double WrongPerTeam => (double)WronglyAccused / Math.Max(1, Teams);

    private void Add(Outcome outcome, List<Accusation> said)
    {
        Teams++;
        TooFew += outcome.TooFew;
        Steps += outcome.Steps;
        if (said.Count > 0) Alarmed++;
        AddDepartments(outcome);
        var planted = outcome.Planted;
        WronglyAccused += said.Where(a => planted.All(p => p.PersonId != a.Person)).Select(a => a.Person).Distinct().Count();
        if (outcome.Distracted.Length > 0 && said.Any(a => a.Person == outcome.Distracted)) DistractedAccused++;
        foreach (var cause in planted)
        {
            Causes++;
            if (said.Any(a => IsRight(a, cause))) Found++;
        }

        foreach (var person in planted.Select(p => p.PersonId).Distinct()) AddPerson(person, planted, said);
    }

    private void AddDepartments(Outcome outcome)
    {
        var wrong = outcome.Departments.Where(a => a.Person != outcome.PlantedDepartment).Select(a => a.Person).Distinct().Count();
        DepartmentsWrong += wrong;
        if (wrong > 0) DepartmentsAlarmed++;
        if (outcome.Departments.Any(a => a.Person == outcome.PlantedDepartment && a.Kind == outcome.Planted[0].Cause)) DepartmentsFound++;
    }

    private void AddPerson(string person, IReadOnlyList<PlantedCause> planted, List<Accusation> said)
    {
        People++;
        var own = said.Where(a => a.Person == person).ToList();
        if (own.Count == 0) return;
        Named++;
        // The surest first, the most upstream of equals.
        own.Sort((a, b) => (a.Score, a.Kind, a.Stage).CompareTo((b.Score, b.Kind, b.Stage)));
        var match = planted.Where(p => p.PersonId == person && p.Cause == own[0].Kind).ToList();
        if (match.Count > 0)
        {
            CauseRight++;
            if (own[0].Stage >= 0) Staged++;
            if (own[0].Stage >= 0 && match.Any(p => p.Stage == own[0].Stage)) StageRight++;
        }

        Points += match.Any(p => p.Stage == own[0].Stage) ? Right : Wrong;
    }

    private static bool IsRight(Accusation said, PlantedCause cause) =>
        said.Person == cause.PersonId && said.Kind == cause.Cause && said.Stage == cause.Stage;
}
