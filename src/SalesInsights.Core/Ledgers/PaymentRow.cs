using SalesInsights.Currencies;
using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>A <see cref="Payment"/> with codes for its texts.</summary>
internal readonly record struct PaymentRow(
    int Id, StagedMoment ReceivedOn, decimal Amount, int Order, int Owner, int Customer, Currency Currency) : IStagedRecord;
