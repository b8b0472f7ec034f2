using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Dwell;

/// <summary>Which stays that ended count for whoever had them at the end: from a day on, and not what was lost right after it came from somebody else.</summary>
internal readonly struct FinishedRule(Snapshot snapshot, int finishedFrom, HandOverGrace grace)
{
    private readonly VisitTable _visits = snapshot.Ledger.Visits;
    private readonly StageOutcome[] _outcome = snapshot.Ledger.Stages.Outcome;

    /// <summary>Whether a stay counts.</summary>
    /// <param name="row">Its last row.</param>
    /// <param name="next">The row of another stage that ended it.</param>
    /// <param name="left">The day on which it ended.</param>
    /// <param name="isLost">Whether it ended because the opportunity was lost.</param>
    public bool Counts(int row, int next, out int left, out bool isLost)
    {
        (left, isLost) = (Stamp.Day(_visits.Entered[next]), _outcome[_visits.Stage[next]] == StageOutcome.Lost);
        return _visits.Owner[row] >= 0 && left != DayNumber.Unknown && left >= finishedFrom && !(isLost && grace.Covers(row, left));
    }
}
