namespace SalesInsights.Sample.Demo;

/// <summary>What a demo salesperson's year is about.</summary>
public enum Story
{
    /// <summary>Nothing stands out.</summary>
    Ordinary = 0,

    /// <summary>Stopped finding customers in late July.</summary>
    NoNewCustomers = 1,

    /// <summary>Came back from a fair with 33 customers and opened no opportunity.</summary>
    NotFollowedUp = 2,

    /// <summary>Quotes, and then waits.</summary>
    StuckInQuotation = 3,

    /// <summary>Sends samples that do not convince.</summary>
    LosesAtSample = 4,

    /// <summary>Looks after existing customers.</summary>
    Maintains = 5,

    /// <summary>Was away for six weeks.</summary>
    WasAway = 6,

    /// <summary>Joined four weeks ago.</summary>
    Newcomer = 7,

    /// <summary>Finds more new customers than anybody else, in a way worth showing.</summary>
    FindsMany = 8,
}
