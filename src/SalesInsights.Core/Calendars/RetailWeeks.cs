namespace SalesInsights.Calendars;

/// <summary>How many weeks the three periods of a retail quarter have.</summary>
public enum RetailWeeks
{
    /// <summary>Four, four and five weeks.</summary>
    FourFourFive = 0,

    /// <summary>Four, five and four weeks.</summary>
    FourFiveFour = 1,

    /// <summary>Five, four and four weeks.</summary>
    FiveFourFour = 2,
}
