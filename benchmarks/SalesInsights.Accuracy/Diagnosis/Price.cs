namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>What a cause is said to cost, with an interval of 80 %; both ends equal where there is none.</summary>
internal readonly record struct Price(double Loss, double Low, double High);
