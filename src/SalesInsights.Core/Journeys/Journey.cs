using SalesInsights.Organizations;

namespace SalesInsights.Journeys;

/// <summary>The steps of one subject.</summary>
public sealed class Journey
{
    internal Journey(Subject subject, JourneyExemption exemption, int silentDays, IReadOnlyList<JourneyStep> steps)
    {
        (Subject, Exemption, SilentDays, Steps) = (subject, exemption, silentDays, steps);
    }

    /// <summary>Whose.</summary>
    public Subject Subject { get; }

    /// <summary>Why a person is not judged now; departments and the company always are.</summary>
    public JourneyExemption Exemption { get; }

    /// <summary>
    /// Working days of the last 183 days without any trace in the records, in spells far longer than is usual for the person, that were taken for an absence nobody
    /// entered; they are no exposure.
    /// </summary>
    public int SilentDays { get; }

    /// <summary>New customers, follow-up, then losses and slowness at each open stage in the order of pipelines and stages; only steps with something to count.</summary>
    public IReadOnlyList<JourneyStep> Steps { get; }

    /// <summary>The same journey as a viewer may see it.</summary>
    internal Journey SeenBy(ViewerScope scope, JourneySight sight) => new(
        Subject,
        Exemption,
        SilentDays,
        Steps.Where(s => sight != JourneySight.Hidden || s.Verdict >= JourneyVerdict.Suspected).Select(s => s.SeenBy(scope, sight)).ToArray());
}
