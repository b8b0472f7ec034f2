namespace SalesInsights.Outlooks;

/// <summary>From where business comes that is not on record yet.</summary>
internal enum FlowKind
{
    /// <summary>Opportunities not created yet, first orders of customers.</summary>
    New = 0,

    /// <summary>Further orders and payments of customers who have ordered before.</summary>
    Repeat = 1,
}
