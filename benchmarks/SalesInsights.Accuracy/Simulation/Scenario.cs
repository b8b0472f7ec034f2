namespace SalesInsights.Accuracy.Simulation;

/// <summary>What is put into a team; nothing is a healthy one.</summary>
internal sealed record Scenario
{
    public static readonly Scenario Healthy = new();

    /// <summary>The causes, all in one person unless <see cref="People"/> says otherwise; two make one person with both.</summary>
    public IReadOnlyList<PlantKind> Kinds { get; init; } = [];

    public Effect Effect { get; init; } = Effect.Moderate;

    /// <summary>How many people have the causes.</summary>
    public int People { get; init; } = 1;

    /// <summary>Everybody of one department has them.</summary>
    public bool WholeDepartment { get; init; }

    public Distractor? Distractor { get; init; }

    public static Scenario Planted(PlantKind kind, Effect effect) => new() { Kinds = [kind], Effect = effect };

    public static Scenario Distracted(Distractor distractor) => new() { Distractor = distractor };

    /// <summary>Name for a table.</summary>
    public override string ToString()
    {
        if (Distractor is { } distractor) return distractor.ToString();
        if (Kinds.Count == 0) return "healthy";
        var who = WholeDepartment ? " (department)" : People > 1 ? $" ({People} people)" : "";
        return $"{string.Join(" + ", Kinds)}, {Effect}{who}";
    }
}
