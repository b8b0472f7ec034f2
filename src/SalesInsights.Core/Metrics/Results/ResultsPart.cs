namespace SalesInsights.Metrics.Results;

/// <summary>Which sum of a row an event belongs to.</summary>
internal enum ResultsPart
{
    Orders,
    Payments,
    Won,
    Created,
    Claimed,
    Assigned,
    Opened,
    FirstOrders,
    FirstWins,
}
