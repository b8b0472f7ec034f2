namespace SalesInsights.Shortfalls;

/// <summary>One person's parts before rounding, one a step, what the draws say of them, what of them is new, and whom the person was compared with.</summary>
internal sealed record PersonSplit(decimal[] Parts, PartChance[] Chances, PartRecent?[] Recents, PeerFigures Peers);
