namespace SalesInsights.Targets;

/// <summary>Which facts a measure adds up.</summary>
public enum MeasureSource
{
    /// <summary>Amounts of orders, by the day ordered; cancelled orders out, returns negative.</summary>
    Orders = 0,

    /// <summary>Amounts of payments, by the day received; refunds negative.</summary>
    Payments = 1,

    /// <summary>Amounts of opportunities won, by the day they were won.</summary>
    WonOpportunities = 2,

    /// <summary>Number of customers that the owner created, by the day created.</summary>
    NewCustomers = 3,

    /// <summary>Number of opportunities opened, by the day created.</summary>
    OpportunitiesOpened = 4,

    /// <summary>Number of activities other than notes and automatic ones, by day.</summary>
    Activities = 5,
}
