using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>
/// Says who has a problem and which. It may read <see cref="SimulatedTeam.Ledger"/> and <see cref="SimulatedTeam.AsOf"/>; only an oracle reads more.
/// Called from two threads at once.
/// </summary>
internal interface IDiagnoser
{
    string Name { get; }

    /// <summary>Everything it accuses people of; nothing for a healthy team. The order does not matter.</summary>
    IReadOnlyList<Accusation> Diagnose(SimulatedTeam team);
}
