using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>An <see cref="Activity"/> with codes for its texts.</summary>
internal readonly record struct ActivityRow(
    int Id, ActivityKind Kind, StagedMoment At, int Salesperson, int Customer, int Opportunity, bool IsAutomatic, int Thread) : IStagedRecord;
