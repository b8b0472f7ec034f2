namespace SalesInsights.Accuracy.Simulation;

/// <summary>By what the second stratum shows in the data. Amounts differ always.</summary>
internal enum StratumSign
{
    Segment,
    Pipeline,
    AmountOnly,
}
