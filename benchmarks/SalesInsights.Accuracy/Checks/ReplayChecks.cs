using SalesInsights.Accuracy.Scoring;
using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Checks;

/// <summary>The same seed gives the same team; without its cause a team is the same before the cause starts, and the others are the same for good.</summary>
internal static class ReplayChecks
{
    private const int Teams = 20;

    public static IEnumerable<Check> All()
    {
        yield return Check.True("the same seed, the same story", Enumerable.Range(0, Teams).All(n =>
            StoryText.Of(Team(n, Scenario.Healthy)) == StoryText.Of(Team(n, Scenario.Healthy))));
        yield return Check.True("another seed, another story", StoryText.Of(Team(0, Scenario.Healthy)) != StoryText.Of(Team(1, Scenario.Healthy)));
        foreach (var kind in Scenarios.Kinds)
        {
            var scenario = Scenario.Planted(kind, Effect.Strong);
            yield return Check.True($"{kind}: without the cause it is the healthy team", Enumerable.Range(0, Teams).All(n =>
                StoryText.Of(Without(n, scenario)) == StoryText.Of(Team(n, Scenario.Healthy))));
            yield return Check.True($"{kind}: the same before the start", Enumerable.Range(0, Teams).All(n =>
                StoryText.Of(Team(n, scenario), until: Start(n, scenario)) == StoryText.Of(Without(n, scenario), until: Start(n, scenario))));
            yield return Check.True($"{kind}: something changes", Enumerable.Range(0, Teams).All(n =>
                StoryText.Of(Team(n, scenario)) != StoryText.Of(Without(n, scenario))));
        }

        var late = Scenario.Planted(PlantKind.Lost, Effect.Strong);
        var alone = TeamSettings.Default with { HandOversPerYear = 0, ClaimChance = 0 };
        yield return Check.True("where nothing is handed over, the others do not change", Enumerable.Range(0, Teams).All(n =>
        {
            var with = TeamSimulator.Simulate(alone, Seeds.Quick + (ulong)n, late);
            var without = new TeamSimulator(alone, Seeds.Quick + (ulong)n, late).Run(_ => true);
            var person = with.Planted[0].Person;
            return StoryText.Of(with, but: person) == StoryText.Of(without, but: person);
        }));
    }

    private static SimulatedTeam Team(int n, Scenario scenario) => TeamSimulator.Simulate(TeamSettings.Default, Seeds.Quick + (ulong)n, scenario);

    private static SimulatedTeam Without(int n, Scenario scenario) =>
        new TeamSimulator(TeamSettings.Default, Seeds.Quick + (ulong)n, scenario).Run(_ => true);

    private static double Start(int n, Scenario scenario) => Team(n, scenario).Planted[0].Start;
}
