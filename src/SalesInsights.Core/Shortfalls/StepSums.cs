namespace SalesInsights.Shortfalls;

/// <summary>What one person's stays in one step lost against the others' chances, day by day.</summary>
/// <remarks>
/// On each day a stay goes forward, is lost or stays, and each is worth something. Expected less real worth, added up over the days, tells
/// by how much the step lowers what the others would have made of the same cases (the performance difference lemma, Kakade and Langford
/// 2002, 6.1). Of it the losses are those beyond what the person's own pace lets expect, each worth what the case would have been without
/// it; the rest is pace.
/// </remarks>
internal sealed class StepSums
{
    private readonly StepSum _forward = new();
    private readonly StepSum _forwardCases = new();

    private readonly StepSum _lost = new();
    private readonly StepSum _all = new();

    /// <summary>By how many wins the step lies below the others' chances; below 0 where above.</summary>
    public double Missing => _all.Expected - _all.Real;

    /// <summary>Of it, losses, were the person's pace the others'.</summary>
    public double LostAtTheirPace => _lost.Real - _lost.Expected;

    /// <summary>Of it, losses.</summary>
    public double Lost => _lost.Real - (Pace * _lost.Expected);

    /// <summary>Expected losses by worth: somebody who loses a tenth more costs a tenth of it.</summary>
    public double ExpectedLost => _lost.Expected;

    /// <summary>The same for somebody whose pace is a tenth slower, of advances and of losses.</summary>
    public double ExpectedPace => Math.Abs(_forward.Expected - _lost.Expected);

    /// <summary>The variance by chance of the losses.</summary>
    public double LostVariance => _lost.Variance + (LossOfAdvance * LossOfAdvance * _forwardCases.Real);

    /// <summary>The variance by chance of the pace: an advance more lets expect more losses too.</summary>
    public double PaceVariance => Math.Max(
        0, _forward.Variance - (2 * LossOfAdvance * _forward.Real) + (LossOfAdvance * LossOfAdvance * _forwardCases.Real));

    // Advances against those of the others in the same days; without days as fast as they.
    private double Pace => _forwardCases.Expected > 0 ? _forwardCases.Real / _forwardCases.Expected : 1;

    // What an advance lets expect to be lost.
    private double LossOfAdvance => _forwardCases.Expected > 0 ? _lost.Expected / _forwardCases.Expected : 0;

    /// <summary>Adds the days of a stay, the last one included.</summary>
    /// <param name="days">What they let expect.</param>
    /// <param name="last">What the last of them let expect.</param>
    /// <param name="end">What happened on the last.</param>
    /// <param name="worthForward">What going forward was worth on it.</param>
    /// <param name="worthAfter">What staying was worth on it.</param>
    /// <param name="kept">What the case was worth on it without a loss.</param>
    public void AddStay(DayTerms days, DayTerms last, int end, double worthForward, double worthAfter, double kept)
    {
        _all.AddExpected(days.Worth);
        _all.AddReal(days.Stayed - last.Stayed);
        _forward.AddExpected(days.Forward);
        _lost.AddExpected(days.Lost);
        _forwardCases.AddExpected(end == DayStay.Lost ? days.ForwardCases - last.ForwardCases : days.ForwardCases);
        if (end == DayStay.Open) _all.AddReal(last.Stayed);
        if (end == DayStay.Lost) _lost.AddEvent(kept);
        if (end != DayStay.Forward) return;
        _all.AddReal(StepSum.UnitsOf(worthForward));
        _forward.AddEvent(Math.Abs(worthForward - worthAfter));
        _forwardCases.AddEvent(1);
    }
}
