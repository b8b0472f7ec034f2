namespace SalesInsights.Accuracy.Simulation;

/// <summary>Draws who has a cause, where and from when on, and who hands customers over.</summary>
internal static class ScenarioDraw
{
    private const int EarliestStart = 126;
    private const int LatestStart = 63;

    public static List<PlantedCause> Plants(TeamSettings settings, WorkTime time, ulong seed, Scenario scenario, ref RandomStream random)
    {
        var plants = new List<PlantedCause>();
        if (scenario.Kinds.Count == 0) return plants;
        var start = time.End - random.Between(LatestStart, EarliestStart);
        var first = Someone(settings, time, seed, ref random, -1);
        List<int> people = [first];
        for (var n = 1; n < scenario.People; n++) people.Add(Someone(settings, time, seed, ref random, people[^1]));
        var stage = random.Below(settings.OpenStages);
        if (scenario.WholeDepartment)
        {
            var department = PeopleMaker.DepartmentOf(settings, first);
            people = [.. Enumerable.Range(0, settings.People).Where(i => PeopleMaker.DepartmentOf(settings, i) == department)];
        }

        foreach (var person in people)
        {
            foreach (var kind in scenario.Kinds)
                plants.Add(new PlantedCause(person, kind, scenario.Effect, kind is PlantKind.Lost or PlantKind.Stuck ? stage : -1, start));
        }

        return plants;
    }

    public static int Distracted(TeamSettings settings, WorkTime time, ulong seed, Scenario scenario, ref RandomStream random) =>
        scenario.Distractor is null or Distractor.PublicSeaRecall or Distractor.LowSeason ? -1 : Someone(settings, time, seed, ref random, -1);

    public static List<HandOver> HandOvers(TeamSettings settings, WorkTime time, ulong seed)
    {
        var random = RandomStream.Of(seed, Purpose.HandOvers);
        var all = new List<HandOver>();
        for (var n = random.Poisson(settings.HandOversPerYear * settings.Months / 12); n > 0; n--)
        {
            var from = random.Below(settings.People);
            var to = (from + 1 + random.Below(settings.People - 1)) % settings.People;
            all.Add(new HandOver(random.Between(20, time.End), from, to, random.Between(0.1, 0.4)));
        }

        all.Sort((a, b) => a.At.CompareTo(b.At));
        return all;
    }

    /// <summary>A deal that the person lost lately becomes the largest of all.</summary>
    public static void MakeBigLoss(TeamTruth truth, TeamStory story, WorkTime time)
    {
        var lost = truth.Settings.OpenStages + 1;
        SimDeal? last = null;
        foreach (var customer in story.Customers)
        {
            if (customer.Deal is not { } deal || deal.OwnerAt(time.End) != story.DistractedPerson) continue;
            var end = deal.Moves[^1];
            if (end.Stage == lost && end.At < time.End && (last is null || end.At > last.Moves[^1].At)) last = deal;
        }

        if (last is not null) last.Amount = 40 * truth.AmountMean(0);
    }

    /// <summary>Somebody who was there from the beginning, and is not the one named.</summary>
    private static int Someone(TeamSettings settings, WorkTime time, ulong seed, ref RandomStream random, int but)
    {
        for (var tries = 0; ; tries++)
        {
            var person = random.Below(settings.People);
            if (person != but && (tries > 200 || PeopleMaker.Joined(settings, time, seed, person) == 0)) return person;
        }
    }
}
