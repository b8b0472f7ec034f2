namespace SalesInsights.Metrics.CustomerValue;

/// <summary>By which trait of the customer rows are made.</summary>
public enum CustomerTrait
{
    /// <summary>How the customer came to the first owner: <c>created</c>, <c>claimed</c> or <c>assigned</c>.</summary>
    Origin = 0,

    /// <summary>Where the customer came from, as the CRM writes it.</summary>
    Source = 1,

    /// <summary>The fair or promotion that brought the customer, by its id.</summary>
    Campaign = 2,

    /// <summary>The segment.</summary>
    Segment = 3,

    /// <summary>The country.</summary>
    Country = 4,

    /// <summary>The company's own grade.</summary>
    Grade = 5,
}
