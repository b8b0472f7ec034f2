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

    // Person by person.
    private readonly uint[] _days;
    private readonly int _wordsOfOne;

    public TraceDays(Snapshot snapshot, int firstDay)
    {
        (_firstDay, _lastDay) = (firstDay, snapshot.AsOfDay);
        _wordsOfOne = DayBits.WordsFor(_lastDay - firstDay + 1);
        _days = new uint[snapshot.Organization.Salespeople.Count * _wordsOfOne];
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
    /// <param name="worked">The days; those of silence are cleared.</param>
    /// <param name="usual">How many such spells the person's own rate of traces would show at most.</param>
    /// <param name="shortest">Shorter spells never count.</param>
    /// <param name="fewest">With fewer days of traces nothing is said.</param>
    /// <returns>How many days of the last half year were cleared.</returns>
    public int ClearSilence(int person, DayBits worked, double usual, int shortest, int fewest)
    {
        // Before the first trace somebody was not there yet.
        var traces = Of(person);
        var begin = traces.NextFrom(0);
        if (begin == traces.Days) begin = 0;
        var (days, traced) = (worked.Count(begin, worked.Days), worked.CountBoth(traces, begin));
        if (traced < fewest) return 0;
        worked.Clear(0, begin);
        double rate = (double)traced / days;
        var longest = rate >= 1 ? 0 : Math.Log(usual / traced) / Math.Log(1 - rate);
        return ClearRuns(traces, worked, (int)Math.Max(shortest, Math.Ceiling(longest)));
    }

    private static int ClearRuns(DayBits traces, DayBits worked, int least)
    {
        var (cleared, first) = (0, 0);
        while (first < worked.Days)
        {
            var end = traces.NextFrom(first);
            if (end - first >= least && worked.Count(first, end) >= least)
            {
                cleared += worked.Count(Math.Max(first, worked.Days - ToldDays), end);
                worked.Clear(first, end);
            }

            first = end + 1;
        }

        return cleared;
    }

    private DayBits Of(int person) => new(_days.AsSpan(person * _wordsOfOne, _wordsOfOne), _lastDay - _firstDay + 1);

    private void Mark(int person, int day)
    {
        if (person < 0 || day < _firstDay || day > _lastDay) return;
        var at = day - _firstDay;
        _days[(person * _wordsOfOne) + (at / DayBits.WordDays)] |= 1u << (at % DayBits.WordDays);
    }
}
