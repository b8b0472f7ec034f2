using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>A diagnoser that says where there are too few data to say anything. Optional.</summary>
internal interface IThinDataDiagnoser : IDiagnoser
{
    /// <summary>How many of its steps (person and cause, and stage where it has one) have too few data, of how many.</summary>
    (int TooFew, int Steps) CountThin(SimulatedTeam team);
}
