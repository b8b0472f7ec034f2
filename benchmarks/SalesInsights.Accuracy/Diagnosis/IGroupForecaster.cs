using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>A forecaster that says of departments and of the company, too, where their orders will land. Optional.</summary>
internal interface IGroupForecaster : IForecaster
{
    /// <summary>The forecast for a department by number, or for the company at -1; null where nothing is said.</summary>
    Forecast? OfGroup(SimulatedTeam team, int department);
}
