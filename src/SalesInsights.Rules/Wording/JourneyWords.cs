using SalesInsights.Journeys;
using SalesInsights.Ledgers;

namespace SalesInsights.Rules.Wording;

/// <summary>Makes words of the steps of journeys in one language: what a step is called, and what can be said of it.</summary>
/// <remarks>Immutable and safe to use from any number of threads.</remarks>
public sealed class JourneyWords
{
    private readonly Snapshot _snapshot;

    /// <summary>Prepares words for the journeys of a day.</summary>
    /// <param name="language">The language.</param>
    /// <param name="snapshot">The ledger as of the day, for names.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public JourneyWords(Language language, Snapshot snapshot)
    {
        Language = language ?? throw new ArgumentNullException(nameof(language));
        _snapshot = snapshot ?? throw new ArgumentNullException(nameof(snapshot));
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>What a step is called: <c>New customers</c>, <c>Followed up in 12 days</c>, <c>Lost at Quotation</c>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public string Name(JourneyStep step)
    {
        if (step is null) throw new ArgumentNullException(nameof(step));
        return Fill("step." + step.Kind, hole => hole == "stage" ? step.Stage!.Name : Language.Number(step.WithinDays));
    }

    /// <summary>
    /// What can be said of a step of a journey: the verdict, what would have been seen where there is no sign, with whom a problem is shared, and whether the person stands
    /// apart over all records. A dash for somebody who is counted and not judged.
    /// </summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public string Verdict(Journey journey, JourneyStep step)
    {
        if (journey is null) throw new ArgumentNullException(nameof(journey));
        if (step is null) throw new ArgumentNullException(nameof(step));
        if (journey.Exemption != JourneyExemption.None) return "–";
        var words = step.Verdict != JourneyVerdict.NoSign || !step.SmallestVisible.TryGet(out var visible)
            ? Language.Phrase("stepVerdict." + step.Verdict)
            : Fill(visible < 1 ? "stepVerdict.NoSignFall" : "stepVerdict.NoSignRise", _ => Language.Percent(TwoDigits(visible)));
        if (step.SharedWith is { } department) words += " · " + Fill("stepVerdict.shared", _ => _snapshot.NameOf(department));
        return step.Standing == JourneyStanding.None ? words : words + " · " + Language.Phrase("standing." + step.Standing);
    }

    /// <summary>Why somebody is counted and not judged; null where they are judged. The reason of an absence is never said.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="journey"/> is null.</exception>
    public string? Exemption(Journey journey)
    {
        if (journey is null) throw new ArgumentNullException(nameof(journey));
        return journey.Exemption == JourneyExemption.None ? null : Language.Phrase("exempt." + journey.Exemption);
    }

    private static double TwoDigits(double value) => decimal.ToDouble(decimal.Round((decimal)value, 2, MidpointRounding.ToEven));

    private string Fill(string phrase, Func<string, string> value) => TextTemplate.Fill(Language.Phrase(phrase), (hole, _) => new(value(hole)));
}
