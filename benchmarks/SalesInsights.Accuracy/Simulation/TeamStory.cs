namespace SalesInsights.Accuracy.Simulation;

/// <summary>What really happened in a team, up to the end of everything that was begun by the day of the data.</summary>
internal sealed class TeamStory
{
    public required IReadOnlyList<PlantedCause> Plants { get; init; }
    public required Distractor? Distractor { get; init; }

    /// <summary>Numbered from 0; -1 for everybody or nobody.</summary>
    public required int DistractedPerson { get; init; }

    /// <summary>From which working day on the distractor works.</summary>
    public required double DistractedFrom { get; init; }

    public List<SimCustomer> Customers { get; } = [];
    public List<SimOrder> Orders { get; } = [];

    /// <summary>First and last working day of each fair.</summary>
    public List<(int First, int Last)> Fairs { get; } = [];

    public bool IsDistracted(int person, Distractor distractor) =>
        Distractor == distractor && (DistractedPerson < 0 || DistractedPerson == person);

    /// <summary>The factor of a planted cause at a moment; 1 where there is none.</summary>
    public double Factor(int person, PlantKind kind, double moment, int stage = -1)
    {
        var factor = 1.0;
        for (var i = 0; i < Plants.Count; i++)
        {
            var plant = Plants[i];
            if (plant.Person == person && plant.Kind == kind && plant.Stage == stage && moment >= plant.Start) factor *= plant.Factor;
        }

        return factor;
    }

    /// <summary>The first start of a cause of this person after a moment.</summary>
    public double NextStart(int person, double moment)
    {
        var next = double.PositiveInfinity;
        for (var i = 0; i < Plants.Count; i++)
        {
            if (Plants[i].Person == person && Plants[i].Start > moment && Plants[i].Start < next) next = Plants[i].Start;
        }

        return next;
    }
}
