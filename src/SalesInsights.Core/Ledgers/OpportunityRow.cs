using SalesInsights.Currencies;
using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>An <see cref="Opportunity"/> with codes for its texts.</summary>
internal readonly record struct OpportunityRow(
    int Id,
    int Owner,
    int Customer,
    StagedMoment CreatedAt,
    int Pipeline,
    decimal? Amount,
    Currency Currency,
    int Segment,
    int Stage,
    StagedMoment ClosedAt) : IStagedRecord;
