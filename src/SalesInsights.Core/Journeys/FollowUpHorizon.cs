namespace SalesInsights.Journeys;

/// <summary>Within how many days worked a customer should be followed up.</summary>
/// <param name="Days">The days.</param>
/// <param name="OnlyFull">Whether customers count only when they had all these days; otherwise by the chance they had so far.</param>
internal sealed record FollowUpHorizon(int Days, bool OnlyFull);
