namespace SalesInsights.Journeys;

/// <summary>Why a person's steps are not judged; they are still counted.</summary>
public enum JourneyExemption
{
    /// <summary>They are judged.</summary>
    None = 0,

    /// <summary>Not with the company on the day.</summary>
    Inactive = 1,

    /// <summary>Joined too recently.</summary>
    Newcomer = 2,

    /// <summary>Away, or just back from a longer absence.</summary>
    Absent = 3,
}
