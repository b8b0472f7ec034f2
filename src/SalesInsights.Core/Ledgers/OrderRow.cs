using SalesInsights.Currencies;
using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>An <see cref="Order"/> with codes for its texts.</summary>
internal readonly record struct OrderRow(
    int Id, StagedMoment OrderedOn, decimal Amount, int Owner, int Customer, int Opportunity, Currency Currency, StagedMoment CancelledOn)
    : IStagedRecord;
