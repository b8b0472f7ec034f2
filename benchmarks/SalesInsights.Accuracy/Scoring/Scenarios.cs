using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>What is planted for the report.</summary>
internal static class Scenarios
{
    public static readonly IReadOnlyList<PlantKind> Kinds = Enum.GetValues<PlantKind>();
    public static readonly IReadOnlyList<Effect> Effects = Enum.GetValues<Effect>();

    /// <summary>Two causes in one person, two people with the same cause, and a whole department; all moderate.</summary>
    public static readonly IReadOnlyList<Scenario> Several =
    [
        new() { Kinds = [PlantKind.FewCustomers, PlantKind.LowFollowUp] },
        new() { Kinds = [PlantKind.LowFollowUp, PlantKind.Stuck] },
        new() { Kinds = [PlantKind.FewCustomers], People = 2 },
        new() { Kinds = [PlantKind.LowFollowUp], People = 2 },
        new() { Kinds = [PlantKind.Stuck], People = 2 },
        new() { Kinds = [PlantKind.FewCustomers], WholeDepartment = true },
        new() { Kinds = [PlantKind.LowFollowUp], WholeDepartment = true },
        new() { Kinds = [PlantKind.Lost], WholeDepartment = true },
    ];

    public static readonly IReadOnlyList<Scenario> Distracted = [.. Enum.GetValues<Distractor>().Select(Scenario.Distracted)];
}
