using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Journeys;

/// <summary>
/// How many days each person had worked by the end of each day: working days of the calendar, without absences, the days before joining
/// and after leaving, and spells so silent that they can only be absences that nobody entered.
/// </summary>
internal sealed class WorkClocks
{
    // Runs of silence that an ordinary year of that person would show in one of a thousand cases are absences.
    private const double UsualSilence = 0.001;
    private const int ShortestSilence = 5;
    private const int FewestTraces = 20;

    // Person by person, the calendar at last, 32 days to a word: which of them were worked, and above that how many days before them were. A thousand people's
    // clocks so lie in a fast cache.
    private readonly ulong[] _words;
    private readonly int _wordsOfOne;
    private readonly int _people;
    private readonly int[] _silent;

    public WorkClocks(Snapshot snapshot, int firstDay)
    {
        FirstDay = firstDay;
        (Days, _people) = (snapshot.AsOfDay - firstDay + 1, snapshot.Organization.Salespeople.Count);
        _wordsOfOne = DayBits.WordsFor(Days);
        (_words, _silent) = (new ulong[(_people + 1) * _wordsOfOne], new int[_people]);
        var workingDays = new DayBits(new uint[_wordsOfOne], Days);
        var worked = new uint[_wordsOfOne];
        for (var d = 0; d < Days; d++)
        {
            if (snapshot.Ledger.Company.WorkingCalendar.IsWorkingDay(DayNumber.ToDate(firstDay + d))) workingDays.Mark(d);
        }

        Write(_people, workingDays);
        var traces = new TraceDays(snapshot, firstDay);
        for (var p = 0; p < _people; p++)
        {
            workingDays.Words.CopyTo(worked);
            var days = new DayBits(worked, Days);
            ClearAway(snapshot, p, days);
            _silent[p] = traces.ClearSilence(p, days, UsualSilence, ShortestSilence, FewestTraces);
            Write(p, days);
        }
    }

    /// <summary>The first day that is counted.</summary>
    public int FirstDay { get; }

    /// <summary>How many days are counted.</summary>
    public int Days { get; }

    /// <summary>Days of the person's that were taken for an absence that nobody entered.</summary>
    public int SilentDays(int person) => _silent[person];

    /// <summary>Days a person worked after one day, up to and including another; nobody's, below 0, are those of the calendar.</summary>
    public int Between(int person, int after, int through)
    {
        var clock = person < 0 ? _people : person;
        return through <= after ? 0 : At(clock, through) - At(clock, after);
    }

    /// <summary>The first day by whose end a person has worked a number of days since the first one counted, or never.</summary>
    public int DayReaching(int person, int worked)
    {
        if (worked <= 0) return FirstDay;
        for (var word = person * _wordsOfOne; word < (person + 1) * _wordsOfOne; word++)
        {
            var (bits, left) = ((uint)_words[word], worked - (int)(_words[word] >> DayBits.WordDays));
            if (left > Bits.Count(bits)) continue;
            var day = (word - (person * _wordsOfOne)) * DayBits.WordDays;
            for (; left > 0; bits >>= 1, day++) left -= (int)(bits & 1);
            return FirstDay + day - 1;
        }

        return DayNumber.Never;
    }

    private int At(int clock, int day)
    {
        if (day < FirstDay) return 0;
        var at = Math.Min(day - FirstDay, Days - 1);
        var word = _words[(clock * _wordsOfOne) + (at / DayBits.WordDays)];
        return (int)(word >> DayBits.WordDays) + Bits.Count((uint)word & (uint.MaxValue >> (DayBits.WordDays - 1 - (at % DayBits.WordDays))));
    }

    private void Write(int clock, DayBits worked)
    {
        ulong before = 0;
        for (var word = 0; word < _wordsOfOne; word++)
        {
            _words[(clock * _wordsOfOne) + word] = (before << DayBits.WordDays) | worked.Words[word];
            before += (uint)Bits.Count(worked.Words[word]);
        }
    }

    private void ClearAway(Snapshot snapshot, int person, DayBits worked)
    {
        var (first, last) = snapshot.Organization.EmploymentOf(person);
        if (first != DayNumber.Unknown) Clear(worked, DayNumber.Unknown, first - 1);
        if (last != DayNumber.Never) Clear(worked, last + 1, DayNumber.Never);
        foreach (var (from, to) in snapshot.Organization.AbsencesOf(person))
        {
            if (from <= snapshot.AsOfDay) Clear(worked, from, to);
        }
    }

    private void Clear(DayBits worked, int from, int to)
    {
        var (first, last) = (Math.Max(from, FirstDay), Math.Min(to, FirstDay + Days - 1));
        if (last >= first) worked.Clear(first - FirstDay, last - FirstDay + 1);
    }
}
