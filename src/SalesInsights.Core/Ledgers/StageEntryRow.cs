using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>A <see cref="StageEntry"/> with codes for its texts; the few sequences stand in <see cref="SparseNumbers"/>.</summary>
internal readonly record struct StageEntryRow(int Opportunity, int Stage, StagedMoment EnteredAt);
