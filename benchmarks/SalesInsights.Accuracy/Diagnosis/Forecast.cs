namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>Orders at the end of the quarter with an interval of 80 %.</summary>
/// <param name="Landing">The forecast.</param>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Chance">To reach the target; null where nothing is said.</param>
internal readonly record struct Forecast(double Landing, double Low, double High, double? Chance);
