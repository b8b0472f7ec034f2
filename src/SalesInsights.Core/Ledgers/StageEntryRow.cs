using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>A <see cref="StageEntry"/> with codes for its texts.</summary>
internal readonly record struct StageEntryRow(int Opportunity, int Stage, StagedMoment EnteredAt, int? Sequence);
