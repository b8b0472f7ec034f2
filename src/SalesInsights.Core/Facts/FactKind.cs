namespace SalesInsights.Facts;

/// <summary>The kinds of rows that a ledger is built from, in the order in which a data folder lists them.</summary>
public enum FactKind
{
    /// <summary>Departments.</summary>
    Departments = 0,

    /// <summary>Salespeople.</summary>
    Salespeople = 1,

    /// <summary>Dated memberships.</summary>
    Memberships = 2,

    /// <summary>Absences.</summary>
    Absences = 3,

    /// <summary>Exchange rates.</summary>
    Rates = 4,

    /// <summary>Campaigns.</summary>
    Campaigns = 5,

    /// <summary>Customers.</summary>
    Customers = 6,

    /// <summary>Dated owners of customers.</summary>
    CustomerOwners = 7,

    /// <summary>Opportunities.</summary>
    Opportunities = 8,

    /// <summary>Dated owners of opportunities.</summary>
    OpportunityOwners = 9,

    /// <summary>Stage history.</summary>
    StageEntries = 10,

    /// <summary>Orders.</summary>
    Orders = 11,

    /// <summary>Shares of orders.</summary>
    OrderCredits = 12,

    /// <summary>Payments.</summary>
    Payments = 13,

    /// <summary>Activities.</summary>
    Activities = 14,

    /// <summary>Targets.</summary>
    Targets = 15,
}
