namespace SalesInsights.Shortfalls;

/// <summary>What one person's stays in one step lost against the others' chances, day by day.</summary>
/// <remarks>
/// On each day a stay goes forward, is lost or stays, and each is worth something. Expected less real worth, added up over the days, tells
/// by how much the step lowers what the others would have made of the same cases (the performance difference lemma, Kakade and Langford
/// 2002, 6.1). Of it the losses are those beyond what the person's own pace lets expect, each worth what the case would have been without
/// it; the rest is pace.
/// </remarks>
internal struct StepSums
{
    private StepSum _forward;
    private StepSum _forwardCases;
    private StepSum _lost;
    private long _missing;

    /// <summary>By how many wins the step lies below the others' chances; below 0 where above.</summary>
    public readonly double Missing => _missing / StepSum.Parts;

    /// <summary>Of it, losses, were the person's pace the others'.</summary>
    public readonly double LostAtTheirPace => _lost.Real - _lost.Expected;

    /// <summary>Of it, losses.</summary>
    public readonly double Lost => _lost.Real - (Pace * _lost.Expected);

    /// <summary>Expected losses by worth: somebody who loses a tenth more costs a tenth of it.</summary>
    public readonly double ExpectedLost => _lost.Expected;

    /// <summary>The same for somebody whose pace is a tenth slower, of advances and of losses.</summary>
    public readonly double ExpectedPace => Math.Abs(_forward.Expected - _lost.Expected);

    /// <summary>The variance by chance of the losses.</summary>
    public readonly double LostVariance => _lost.Variance + (LossOfAdvance * LossOfAdvance * _forwardCases.Real);

    /// <summary>The variance by chance of the pace: an advance more lets expect more losses too.</summary>
    public readonly double PaceVariance => Math.Max(
        0, _forward.Variance - (2 * LossOfAdvance * _forward.Real) + (LossOfAdvance * LossOfAdvance * _forwardCases.Real));

    // Advances against those of the others in the same days; without days as fast as they.
    private readonly double Pace => _forwardCases.Expected > 0 ? _forwardCases.Real / _forwardCases.Expected : 1;

    // What an advance lets expect to be lost.
    private readonly double LossOfAdvance => _forwardCases.Expected > 0 ? _lost.Expected / _forwardCases.Expected : 0;

    /// <summary>Adds the days of a stay, the last one included, in whole units.</summary>
    /// <param name="worth">
    /// What it was worth on the first morning: what it was worth on each later one, when it stayed, is expected and real alike.
    /// </param>
    /// <param name="forward">Going forward, by what it is worth beyond staying.</param>
    /// <param name="lost">Losses, by what they are worth.</param>
    /// <param name="forwardCases">How many go forward of those that are not lost.</param>
    public void AddDays(long worth, long forward, long lost, long forwardCases)
    {
        _missing += worth;
        _forward.AddExpected(forward);
        _lost.AddExpected(lost);
        _forwardCases.AddExpected(forwardCases);
    }

    /// <summary>Adds what happened on the last of them.</summary>
    /// <param name="end">How it ended.</param>
    /// <param name="worthForward">What going forward was worth on it.</param>
    /// <param name="worthAfter">What staying was worth on it.</param>
    /// <param name="kept">What the case was worth on it without a loss.</param>
    public void AddEnd(int end, double worthForward, double worthAfter, double kept)
    {
        if (end == DayStay.Open) _missing -= StepSum.UnitsOf(worthAfter);
        if (end == DayStay.Lost) _lost.AddEvent(kept);
        if (end != DayStay.Forward) return;
        _missing -= StepSum.UnitsOf(worthForward);
        _forward.AddEvent(Math.Abs(worthForward - worthAfter));
        _forwardCases.AddEvent(1);
    }
}
