namespace SalesInsights.Journeys;

/// <summary>What can be said about a step.</summary>
/// <remarks>Explained to managers and statisticians in <c>docs/metrics/journey.md</c>.</remarks>
public enum JourneyVerdict
{
    /// <summary>There is nobody to compare with and no past.</summary>
    NoBenchmark = 0,

    /// <summary>Even the worst outcome could not have stood out: nothing can be said.</summary>
    TooFewData = 1,

    /// <summary>Nothing stands out; <see cref="JourneyStep.SmallestVisible"/> says how large a problem would have been seen.</summary>
    NoSign = 2,

    /// <summary>There is evidence that it is well: a problem of practical size can be excluded.</summary>
    Fine = 3,

    /// <summary>Stands out as much as a confirmed one, but something speaks against being sure, such as cases taken over from others.</summary>
    Suspected = 4,

    /// <summary>Stands out beyond chance and ordinary differences between people, against the others and the own past together.</summary>
    Confirmed = 5,
}
