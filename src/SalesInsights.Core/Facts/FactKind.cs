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

    /// <summary>Who assists whom.</summary>
    Assists = 4,

    /// <summary>Exchange rates.</summary>
    Rates = 5,

    /// <summary>Campaigns.</summary>
    Campaigns = 6,

    /// <summary>Customers.</summary>
    Customers = 7,

    /// <summary>Dated owners of customers.</summary>
    CustomerOwners = 8,

    /// <summary>Shares of customers.</summary>
    CustomerShares = 9,

    /// <summary>Opportunities.</summary>
    Opportunities = 10,

    /// <summary>Dated owners of opportunities.</summary>
    OpportunityOwners = 11,

    /// <summary>Dated amounts and expected closing days of opportunities.</summary>
    OpportunityChanges = 12,

    /// <summary>Stage history.</summary>
    StageEntries = 13,

    /// <summary>Orders.</summary>
    Orders = 14,

    /// <summary>Shares of orders.</summary>
    OrderCredits = 15,

    /// <summary>Payments.</summary>
    Payments = 16,

    /// <summary>Payments that are due.</summary>
    PaymentsDue = 17,

    /// <summary>Activities.</summary>
    Activities = 18,

    /// <summary>Targets.</summary>
    Targets = 19,
}
