using System.Diagnostics;
using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>Simulates teams and has them diagnosed, on two threads.</summary>
internal sealed class Runner(IReadOnlyList<IDiagnoser> diagnosers)
{
    private const int Threads = 2;
    private readonly bool _needsLedger = diagnosers.Any(d => d is not IStoryDiagnoser);
    private readonly Lock _gate = new();

    public IReadOnlyList<IDiagnoser> Diagnosers => diagnosers;

    /// <summary>Teams simulated so far, and the time for each, with the ledger where it is needed.</summary>
    public int Teams { get; private set; }

    public double SimulationMilliseconds { get; private set; }

    /// <summary>What each diagnoser said of each of some teams, diagnoser by diagnoser.</summary>
    public Outcome[][] Run(TeamSettings settings, Scenario scenario, ulong firstSeed, int teams, string what)
    {
        var outcomes = new Outcome[diagnosers.Count][];
        for (var d = 0; d < outcomes.Length; d++) outcomes[d] = new Outcome[teams];
        var (done, clock) = (0, Stopwatch.StartNew());
        Parallel.For(0, teams, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i =>
        {
            var time = Stopwatch.StartNew();
            var team = TeamSimulator.Simulate(settings, firstSeed + (ulong)i, scenario);
            if (_needsLedger) _ = team.Ledger;
            var simulated = time.Elapsed.TotalMilliseconds;
            for (var d = 0; d < outcomes.Length; d++) outcomes[d][i] = Diagnose(diagnosers[d], team);
            lock (_gate)
            {
                Teams++;
                SimulationMilliseconds += simulated;
                if (++done % 100 == 0) Console.Error.Write($"\r{what}: {done}/{teams}, {clock.Elapsed.TotalSeconds:0} s   ");
            }
        });
        Console.Error.Write($"\r{what}: {teams}, {clock.Elapsed.TotalSeconds:0} s          \n");
        return outcomes;
    }

    private static Outcome Diagnose(IDiagnoser diagnoser, SimulatedTeam team)
    {
        var time = Stopwatch.StartNew();
        var said = diagnoser is ILevelDiagnoser levelled ? levelled.Candidates(team) : diagnoser.Diagnose(team);
        var took = time.Elapsed.TotalMilliseconds;
        var (tooFew, steps) = diagnoser is IThinDataDiagnoser thin ? thin.CountThin(team) : (0, 0);
        var distracted = team.DistractedPerson < 0 ? "" : SimulatedTeam.IdOf(team.DistractedPerson);
        var department = team.Scenario.WholeDepartment ? SimulatedTeam.DepartmentId(team.People[team.Planted[0].Person].Department) : "";
        var departments = diagnoser is IDepartmentDiagnoser wide ? wide.DiagnoseDepartments(team) : [];
        return new Outcome(team.Planted, distracted, said, department, departments, tooFew, steps, took);
    }
}
