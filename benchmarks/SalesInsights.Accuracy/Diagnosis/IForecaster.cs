using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>
/// Says where a person's orders of the running quarter will land. It may read <see cref="SimulatedTeam.Ledger"/> as of <see cref="SimulatedTeam.AsOf"/>.
/// </summary>
internal interface IForecaster
{
    string Name { get; }

    /// <summary>The forecast for the calendar quarter that the day lies in; null where nothing is said. People are numbered from 0.</summary>
    Forecast? Of(SimulatedTeam team, int person);
}
