using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Correspondence;

/// <summary>The rows of a report: the selected mails and waits, whole and by person, customer and opportunity.</summary>
internal sealed class MailGroups
{
    private readonly long _dayMinutes;

    public MailGroups(Snapshot snapshot, MailBook book, MailSelection selection)
    {
        var (ledger, people) = (snapshot.Ledger, snapshot.Organization.Salespeople);
        _dayMinutes = ledger.Company.WorkingHours.Usual.Sum(s => (s.ToTick - s.FromTick) / NodaTime.NodaConstants.TicksPerMinute);
        var (whole, byPerson) = (new Tally(), new Dictionary<int, Tally>());
        var (byCustomer, byOpportunity) = (new Dictionary<int, Tally>(), new Dictionary<int, Tally>());
        var isSelected = new bool[book.Count];
        foreach (var thread in selection.Threads)
        {
            isSelected[thread] = true;
            for (var i = book.Start[thread]; i < book.Start[thread + 1]; i++)
            {
                var (row, person) = (book.Rows[i], book.People[i]);
                if (!selection.Days.Contains(Stamp.Day(ledger.Activities.At[row])) || !selection.Counts(person)) continue;
                foreach (var tally in Of(thread, person)) tally.AddMail(thread, book.IsIn(row));
            }
        }

        foreach (var wait in book.Waits)
        {
            if (!isSelected[wait.Thread] || !selection.Days.Contains(wait.Day) || !selection.Counts(wait.Person)) continue;
            foreach (var tally in Of(wait.Thread, wait.Person)) tally.Waits.Add(wait);
        }

        Company = Row("", whole);
        Salespeople = Rows(byPerson, i => people[i].Id.Value);
        Customers = Rows(byCustomer, i => ledger.Customers.Ids[i]);
        Opportunities = Rows(byOpportunity, i => ledger.Opportunities.Ids[i]);

        Tally[] Of(int thread, int person) =>
            [whole, At(byPerson, person), At(byCustomer, book.Customer[thread]), At(byOpportunity, book.Opportunity[thread])];
    }

    public CorrespondenceRow Company { get; }

    public CorrespondenceRow[] Salespeople { get; }

    public CorrespondenceRow[] Customers { get; }

    public CorrespondenceRow[] Opportunities { get; }

    private static Tally At(Dictionary<int, Tally> tallies, int key)
    {
        if (!tallies.TryGetValue(key, out var tally)) tallies.Add(key, tally = new Tally());
        return tally;
    }

    private CorrespondenceRow[] Rows(Dictionary<int, Tally> tallies, Func<int, string> idOf) => tallies
        .Select(t => Row(t.Key < 0 ? "" : idOf(t.Key), t.Value))
        .OrderBy(r => r.Id.Length == 0).ThenBy(r => r.Id, StringComparer.Ordinal).ToArray();

    private CorrespondenceRow Row(string id, Tally tally) => new(id, tally.Threads, tally.MailsIn, tally.MailsOut, tally.Waits, _dayMinutes);

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
