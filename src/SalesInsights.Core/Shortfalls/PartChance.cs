namespace SalesInsights.Shortfalls;

/// <summary>What the draws say about one part.</summary>
internal readonly record struct PartChance(decimal Low, decimal High, double? Largest);
