using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Correspondence;

/// <summary>The selected mails and waits by one key: one row for each person, for each customer or for each opportunity.</summary>
internal sealed class MailGroups
{
    private readonly Dictionary<int, Tally> _tallies = [];
    private readonly MailBook _book;
    private readonly long _dayMinutes;

    /// <summary>Groups.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="book">The threads and waits.</param>
    /// <param name="selection">Which of them count.</param>
    /// <param name="keyOf">The key of a thread and the person for whom a mail or wait counts; below 0 for none.</param>
    public MailGroups(Snapshot snapshot, MailBook book, MailSelection selection, Func<int, int, int> keyOf)
    {
        var ledger = snapshot.Ledger;
        _book = book;
        _dayMinutes = ledger.Company.WorkingHours.Usual.Sum(s => (s.ToTick - s.FromTick) / NodaTime.NodaConstants.TicksPerMinute);
        var isSelected = new bool[book.Count];
        foreach (var thread in selection.Threads)
        {
            isSelected[thread] = true;
            for (var i = book.Start[thread]; i < book.Start[thread + 1]; i++)
            {
                var row = book.Rows[i];
                if (!selection.Days.Contains(Stamp.Day(ledger.Activities.At[row]))) continue;
                var person = book.PersonOf(row);
                if (selection.Counts(person)) At(keyOf(thread, person)).AddMail(thread, book.IsIn(row));
            }
        }

        foreach (var wait in book.Waits)
        {
            if (!isSelected[wait.Thread] || !selection.Days.Contains(wait.Day) || !selection.Counts(wait.Person)) continue;
            At(keyOf(wait.Thread, wait.Person)).Waits.Add(wait);
        }
    }

    /// <summary>The rows by id, then what has no key.</summary>
    public CorrespondenceRow[] Rows(Func<int, string> idOf) => _tallies
        .Select(t => Row(t.Key < 0 ? "" : idOf(t.Key), t.Value))
        .OrderBy(r => r.Id.Length == 0).ThenBy(r => r.Id, StringComparer.Ordinal).ToArray();

    /// <summary>The only row of a grouping whose key is always the same.</summary>
    public CorrespondenceRow Whole() => Row("", _tallies.Count == 0 ? new Tally() : _tallies.Values.Single());

    private Tally At(int key)
    {
        if (!_tallies.TryGetValue(key, out var tally)) _tallies.Add(key, tally = new Tally());
        return tally;
    }

    private CorrespondenceRow Row(string id, Tally tally) => new(id, tally.Threads, tally.MailsIn, tally.MailsOut, new(_book, tally.Waits, _dayMinutes));

    private sealed class Tally
    {
        private int _lastThread = -1;

        public long Threads { get; private set; }

        public long MailsIn { get; private set; }

        public long MailsOut { get; private set; }

        public List<MailWait> Waits { get; } = [];

        /// <summary>Mails come thread by thread.</summary>
        public void AddMail(int thread, bool isIn)
        {
            if (thread != _lastThread) Threads++;
            _lastThread = thread;
            if (isIn) MailsIn++;
            else MailsOut++;
        }
    }
}
