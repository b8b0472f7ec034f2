using SalesInsights.Facts;
using SalesInsights.Ledgers;

namespace SalesInsights.Journeys;

/// <summary>
/// On which days anything in the records shows a person at work: a contact of theirs, a stage move, an opportunity or a customer. A mail from a customer
/// and an order come whether anybody is there or not.
/// </summary>
internal sealed class TraceDays
{
    private const int ToldDays = 183;
    private readonly int _firstDay;
    private readonly int _lastDay;
    private readonly bool[][] _days;

    public TraceDays(Snapshot snapshot, int firstDay)
    {
        (_firstDay, _lastDay) = (firstDay, snapshot.AsOfDay);
        _days = new bool[snapshot.Organization.Salespeople.Count][];
        for (var p = 0; p < _days.Length; p++) _days[p] = new bool[_lastDay - firstDay + 1];
        var ledger = snapshot.Ledger;
        for (var row = 0; row < ledger.Activities.Count; row++)
        {
            if (!ledger.Activities.IsAutomatic[row] && ledger.Activities.Kind[row] != ActivityKind.MailIn)
                Mark(ledger.Activities.Salesperson[row], Stamp.Day(ledger.Activities.At[row]));
        }

        for (var row = 0; row < ledger.Visits.Count; row++) Mark(ledger.Visits.Owner[row], Stamp.Day(ledger.Visits.Entered[row]));
        for (var row = 0; row < ledger.Opportunities.Count; row++) Mark(ledger.Opportunities.FirstOwner[row], ledger.Opportunities.FirstDay[row]);
        var customers = ledger.Customers;
        for (var span = 0; span < customers.SpanFrom.Length; span++)
        {
            if (customers.SpanOrigin[span] != CustomerOrigin.Assigned) Mark(customers.SpanOwner[span], customers.SpanFrom[span]);
        }
    }

    /// <summary>Takes silent spells off the days that a person worked.</summary>
    /// <param name="person">The person.</param>
    /// <param name="isWorked">The days; those of silence are cleared.</param>
    /// <param name="usual">How many such spells the person's own rate of traces would show at most.</param>
    /// <param name="shortest">Shorter spells never count.</param>
    /// <param name="fewest">With fewer days of traces nothing is said.</param>
    /// <returns>How many days of the last half year were cleared.</returns>
    public int ClearSilence(int person, bool[] isWorked, double usual, int shortest, int fewest)
    {
        // Before the first trace somebody was not there yet.
        var (begin, worked, traced) = (Math.Max(0, Array.IndexOf(_days[person], true)), 0, 0);
        for (var d = begin; d < isWorked.Length; d++)
        {
            if (!isWorked[d]) continue;
            worked++;
            if (_days[person][d]) traced++;
        }

        if (traced < fewest) return 0;
        isWorked.AsSpan(0, begin).Clear();
        double rate = (double)traced / worked;
        var longest = rate >= 1 ? 0 : Math.Log(usual / traced) / Math.Log(1 - rate);
        return ClearRuns(person, isWorked, (int)Math.Max(shortest, Math.Ceiling(longest)));
    }

    private int ClearRuns(int person, bool[] isWorked, int least)
    {
        var (cleared, first, length) = (0, 0, 0);
        for (var d = 0; d <= isWorked.Length; d++)
        {
            var ends = d == isWorked.Length || _days[person][d];
            if (!ends)
            {
                if (isWorked[d]) length++;
                continue;
            }

            if (length >= least)
            {
                for (var silent = first; silent < d; silent++)
                {
                    if (isWorked[silent] && silent >= isWorked.Length - ToldDays) cleared++;
                    isWorked[silent] = false;
                }
            }

            (first, length) = (d + 1, 0);
        }

        return cleared;
    }

    private void Mark(int person, int day)
    {
        if (person >= 0 && day >= _firstDay && day <= _lastDay) _days[person][day - _firstDay] = true;
    }
}
