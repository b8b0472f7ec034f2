namespace SalesInsights.Accuracy.Simulation;

/// <summary>How strong a planted cause is; the factors stand in <see cref="PlantedCause.FactorOf"/>.</summary>
internal enum Effect
{
    Mild,
    Moderate,
    Strong,
}
