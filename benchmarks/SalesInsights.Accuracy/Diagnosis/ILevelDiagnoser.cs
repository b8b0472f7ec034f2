using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>
/// A diagnoser with a level that can be set: one run then gives the whole curve, and its level at the same measured false alarms as another's.
/// Optional; whoever has no level is scored as it stands.
/// </summary>
internal interface ILevelDiagnoser : IDiagnoser
{
    /// <summary>The level in force.</summary>
    double Level { get; }

    /// <summary>
    /// What it would say at any level, weak suspicions included. Those with a <see cref="Accusation.Score"/> of at most <see cref="Level"/> are what
    /// <see cref="IDiagnoser.Diagnose"/> gives.
    /// </summary>
    IReadOnlyList<Accusation> Candidates(SimulatedTeam team);
}
