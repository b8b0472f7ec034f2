namespace SalesInsights.Accuracy.Simulation;

/// <summary>Makes a team from a seed. The same settings, seed and scenario give the same facts, on every machine.</summary>
/// <remarks>
/// Who the people are comes from <paramref name="seed"/>, what happens to them from <paramref name="eventSeed"/>, which is the same unless a replay
/// asks for another run of the same people. Each customer has streams of its own, so that leaving a planted cause out moves nothing else.
/// </remarks>
internal sealed class TeamSimulator(TeamSettings settings, ulong seed, Scenario scenario, ulong? eventSeed = null)
{
    private readonly WorkTime _time = WorkTime.Of(settings.AsOf, settings.Months);

    public static SimulatedTeam Simulate(TeamSettings settings, ulong seed, Scenario scenario) => new TeamSimulator(settings, seed, scenario).Run();

    /// <summary>Simulates.</summary>
    /// <param name="without">The planted causes that are left out, everything else staying as it is; none when null.</param>
    /// <param name="onlyFinders">The people whose own customers are wanted; all when null.</param>
    public SimulatedTeam Run(Func<PlantedCause, bool>? without = null, IReadOnlyCollection<int>? onlyFinders = null)
    {
        var random = RandomStream.Of(seed, Purpose.Scenario);
        var plants = ScenarioDraw.Plants(settings, _time, seed, scenario, ref random);
        var story = new TeamStory
        {
            Plants = without is null ? plants : [.. plants.Where(plant => !without(plant))],
            Distractor = scenario.Distractor,
            DistractedPerson = ScenarioDraw.Distracted(settings, _time, seed, scenario, ref random),
            DistractedFrom = _time.End - 60,
        };
        var truth = new TeamTruth(settings);
        var people = new PeopleMaker(settings, _time, seed, story).Make(truth);
        var events = eventSeed ?? seed;
        var handOvers = ScenarioDraw.HandOvers(settings, _time, seed);
        var arrivals = new ArrivalDraw(truth, _time, people, story, seed, events);
        var course = new CustomerCourse(truth, _time, people, story, handOvers, events);
        for (var i = 0; i < people.Length; i++)
        {
            if (onlyFinders is null || onlyFinders.Contains(i)) arrivals.Add(i);
        }

        foreach (var customer in story.Customers) course.Live(customer);
        if (scenario.Distractor == Distractor.BigLoss) ScenarioDraw.MakeBigLoss(truth, story, _time);
        return new SimulatedTeam(seed, scenario, _time, truth, people, story);
    }
}
