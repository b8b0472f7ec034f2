namespace SalesInsights.Targets;

/// <summary>What a declared measure may be filtered by.</summary>
public enum MeasureField
{
    /// <summary>The customer's country.</summary>
    Country = 0,

    /// <summary>The opportunity's segment where it has one, else the customer's.</summary>
    Segment = 1,

    /// <summary>Where the customer came from, such as a web site.</summary>
    Source = 2,

    /// <summary>The customer's grade.</summary>
    Grade = 3,

    /// <summary>The id of the campaign that brought the customer.</summary>
    Campaign = 4,

    /// <summary>How the customer came to the owner of the day: <c>created</c>, <c>claimed</c> or <c>assigned</c>.</summary>
    Origin = 5,

    /// <summary>The id of the opportunity's pipeline; not for customers.</summary>
    Pipeline = 6,

    /// <summary>The kind of an activity, such as <c>mail_out</c>; for activities only.</summary>
    Kind = 7,

    /// <summary>The currency of the amount as it was recorded; not for customers and activities.</summary>
    Currency = 8,
}
