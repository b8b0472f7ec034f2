using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>Says what a cause costs. It may read <see cref="SimulatedTeam.Ledger"/> and <see cref="SimulatedTeam.AsOf"/>.</summary>
internal interface IPricer
{
    string Name { get; }

    /// <summary>
    /// The orders that the person misses by this cause in the quarter that ends with the data, whether or not anybody confirmed it; null where
    /// nothing is said.
    /// </summary>
    Price? Of(SimulatedTeam team, PlantedCause cause);
}
