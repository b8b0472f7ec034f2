using SalesInsights.Currencies;
using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>An <see cref="Opportunity"/> with codes for its texts; the amount is 0 where there is none.</summary>
internal readonly record struct OpportunityRow(
    int Id,
    int Owner,
    int Customer,
    int Pipeline,
    int Segment,
    int Stage,
    StagedMoment CreatedAt,
    StagedMoment ClosedAt,
    StagedMoment ExpectedClose,
    StagedMoment NextActionOn,
    int LostReason,
    decimal KnownAmount,
    bool HasAmount,
    Currency Currency) : IStagedRecord
{
    public decimal? Amount => HasAmount ? KnownAmount : null;
}
