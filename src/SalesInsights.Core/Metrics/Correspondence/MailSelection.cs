using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Correspondence;

/// <summary>Which threads a report holds, and whose mails and waits count in them.</summary>
internal sealed class MailSelection
{
    private readonly Func<int, bool> _counts;

    private MailSelection(Window days, int[] threads, Func<int, bool> counts, ViewerScope? scope)
    {
        (Days, Threads, _counts, Scope) = (days, threads, counts, scope);
    }

    public Window Days { get; }

    public int[] Threads { get; }

    public ViewerScope? Scope { get; }

    public static MailSelection All(Snapshot snapshot, MailBook book, CorrespondenceOptions options)
    {
        var (days, at) = (new Window(snapshot, options.Period), snapshot.Ledger.Activities.At);
        var threads = new List<int>();
        for (var thread = 0; thread < book.Count; thread++)
        {
            var mail = book.Start[thread];
            while (mail < book.Start[thread + 1] && !days.Contains(Stamp.Day(at[book.Rows[mail]]))) mail++;
            if (mail < book.Start[thread + 1]) threads.Add(thread);
        }

        return new(days, [.. threads], _ => true, null);
    }

    /// <summary>Whether what counts for a person, or for nobody below 0, is counted.</summary>
    public bool Counts(int person) => _counts(person);

    public MailSelection Where(Func<int, bool> isMeant) => new(Days, Threads.Where(isMeant).ToArray(), _counts, Scope);

    public MailSelection OfPeople(MailBook book, Func<int, bool> isMeant) => new(
        Days,
        Threads.Where(t => isMeant(book.HolderOf(t))
            || Enumerable.Range(book.Start[t], book.Start[t + 1] - book.Start[t]).Any(i => isMeant(book.PersonOf(book.Rows[i])))).ToArray(),
        person => _counts(person) && isMeant(person),
        Scope);

    public MailSelection Within(ViewerScope scope, Func<int, bool> isMeant) => new(
        Days, Threads.Where(isMeant).ToArray(), person => _counts(person) && (person < 0 || scope.Contains(person)), scope);

    /// <summary>The sum of counts by person, nobody's last; a viewer sees none of nobody's.</summary>
    public long CountOf(int[] counts)
    {
        var sum = 0L;
        for (var i = 0; i < counts.Length; i++)
        {
            var isNobody = i == counts.Length - 1;
            if (isNobody ? Scope is null && _counts(-1) : _counts(i)) sum += counts[i];
        }

        return sum;
    }
}
