namespace SalesInsights.Journeys;

/// <summary>How stays fall into windows of time: with the days and the end that lie in them.</summary>
/// <param name="FirstDays">The first day of each window; all end with the snapshot's day.</param>
/// <param name="LastAge">Older stays are not looked at any more, in days worked.</param>
internal sealed record StayWindows(int[] FirstDays, int LastAge);
