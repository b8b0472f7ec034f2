namespace SalesInsights.Journeys;

/// <summary>Whether somebody differs from the team over all records: talent, territory or habit; numbers cannot tell, and nobody is accused of it.</summary>
public enum JourneyStanding
{
    /// <summary>As the others, or not known to differ.</summary>
    None = 0,

    /// <summary>Below the others since records began.</summary>
    Below = 1,

    /// <summary>Above the others since records began.</summary>
    Above = 2,
}
