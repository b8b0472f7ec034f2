namespace SalesInsights.Shortfalls;

/// <summary>What of a part is beyond the person's standing difference from the others, with its 80 % interval.</summary>
internal readonly record struct PartRecent(decimal Amount, decimal Low, decimal High);
