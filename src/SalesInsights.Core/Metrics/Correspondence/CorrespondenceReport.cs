using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Correspondence;

/// <summary>Mail threads with customers, and how long customers wait for an answer in business minutes.</summary>
/// <remarks>
/// A wait counts for whom its first mail counts: an assistant's mail for whom they assist, a mail that names nobody for the owner of
/// its day. Whoever answers ends it. Documented in <c>docs/metrics/correspondence.md</c>.
/// </remarks>
/// <example><code>
/// var report = CorrespondenceReport.Of(snapshot);
/// report.Company.FirstResponses.Median;                // 47 business minutes (n = 210)
/// report.Waiting[0].WaitingSince;                      // the customer who waits longest
/// </code></example>
public sealed partial class CorrespondenceReport
{
    private readonly Snapshot _snapshot;
    private readonly MailBook _book;
    private readonly MailSelection _selection;
    private readonly Lazy<IReadOnlyList<MailThread>> _threads;
    private readonly Lazy<IReadOnlyList<MailThread>> _waiting;
    private readonly Lazy<CorrespondenceRow> _company;
    private readonly Lazy<CorrespondenceRow[]> _salespeople;
    private readonly Lazy<CorrespondenceRow[]> _customers;
    private readonly Lazy<CorrespondenceRow[]> _opportunities;

    private CorrespondenceReport(Snapshot snapshot, CorrespondenceOptions options, MailBook book, MailSelection selection)
    {
        (_snapshot, Options, _book, _selection) = (snapshot, options, book, selection);
        (_threads, _waiting) = (new(ListThreads), new(ListWaiting));
        var ledger = snapshot.Ledger;
        _company = new(() => By((_, _) => 0).Whole());
        _salespeople = new(() => By((_, person) => person).Rows(i => snapshot.Organization.Salespeople[i].Id.Value));
        _customers = new(() => By((thread, _) => book.CustomerOf(thread)).Rows(i => ledger.Customers.Ids[i]));
        _opportunities = new(() => By((thread, _) => book.OpportunityOf(thread)).Rows(i => ledger.Opportunities.Ids[i]));

        MailGroups By(Func<int, int, int> keyOf) => new(snapshot, book, selection, keyOf);
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>The days that count; null for all.</summary>
    public TargetPeriod? Period => Options.Period;

    /// <summary>Everything together: the sum of <see cref="Salespeople"/>, as to mails and waits.</summary>
    public CorrespondenceRow Company => _company.Value;

    /// <summary>Everybody for whom a mail or wait counts, by id, then what counts for nobody.</summary>
    public IReadOnlyList<CorrespondenceRow> Salespeople => _salespeople.Value;

    /// <summary>Every customer with a thread, by id, then threads without a customer.</summary>
    public IReadOnlyList<CorrespondenceRow> Customers => _customers.Value;

    /// <summary>Every opportunity with a thread, by id, then threads without an opportunity.</summary>
    public IReadOnlyList<CorrespondenceRow> Opportunities => _opportunities.Value;

    /// <summary>The threads with a mail on the days that count, whole: the latest last mail first, then by the id of that mail.</summary>
    public IReadOnlyList<MailThread> Threads => _threads.Value;

    /// <summary>Of these, those in which a customer waits: the longest waiting first, then by the id of the last mail.</summary>
    public IReadOnlyList<MailThread> Waiting => _waiting.Value;

    /// <summary>Mails by machines, of any day up to the snapshot's; they are in no thread and answer nothing.</summary>
    public long Automatic => _selection.CountOf(_book.AutomaticOf);

    /// <summary>Mails with neither thread, customer nor opportunity, of any day up to the snapshot's; they are in no thread.</summary>
    public long WithoutThread => _selection.CountOf(_book.LooseOf);

    internal CorrespondenceOptions Options { get; }

    /// <summary>Puts the threads together and measures the waits; the lists are made when asked for.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="options">What counts; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of days is negative.</exception>
    public static CorrespondenceReport Of(Snapshot snapshot, CorrespondenceOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        options ??= new CorrespondenceOptions();
        if (options.GapDays < 0) throw new ArgumentOutOfRangeException(nameof(options), options.GapDays, "GapDays is 0 or more.");
        if (options.ClosingGraceDays < 0)
            throw new ArgumentOutOfRangeException(nameof(options), options.ClosingGraceDays, "ClosingGraceDays is 0 or more, or null.");
        return snapshot.Kept.Get(options.Key, () =>
        {
            var book = MailBook.Of(snapshot, options);
            return new CorrespondenceReport(snapshot, options, book, MailSelection.All(snapshot, book, options));
        });
    }

    /// <summary>The open wait of each thread, by its place among all waits; -1 for none.</summary>
    private int[] OpenWaits()
    {
        var open = new int[_book.Count];
        open.AsSpan().Fill(-1);
        for (var wait = 0; wait < _book.Waits.Count; wait++)
        {
            if (!_book.Waits[wait].IsAnswered) open[_book.Waits[wait].Thread] = wait;
        }

        return open;
    }

    /// <summary>Only these threads are put together: of a large company's most wait for nothing.</summary>
    private IReadOnlyList<MailThread> ListWaiting()
    {
        var open = OpenWaits();
        return _selection.Threads.Where(t => open[t] >= 0 && !_book.Waits[open[t]].IsSetAside).Select(t => MakeThread(t, _book.Waits[open[t]]))
            .OrderBy(t => t.WaitingSince).ThenBy(t => t.LastRow, ByActivity).ToArray();
    }

    private IReadOnlyList<MailThread> ListThreads()
    {
        var open = OpenWaits();
        return _selection.Threads.Select(t => MakeThread(t, open[t] >= 0 ? _book.Waits[open[t]] : null))
            .OrderByDescending(t => t.Last).ThenBy(t => t.LastRow, ByActivity).ToArray();
    }

    private IComparer<int> ByActivity => Comparer<int>.Create(_snapshot.Ledger.Activities.Ids.Compare);

    private MailThread MakeThread(int thread, MailWait? open) => new(_snapshot, _book, thread, _selection.Scope)
    {
        IsSetAside = open is { IsSetAside: true },
        WaitingSince = open is { IsSetAside: false } wait ? MailThread.MomentOf(_snapshot.Ledger.Activities.At[wait.Row]) : (Moment?)null,
        WaitingMinutes = open is not { IsSetAside: false } waiting ? Quantities.Measured.Missing<long>(Quantities.Gap.NotApplicable)
            : _book.MinutesOf(waiting) is { } minutes ? Quantities.Measured.Of(minutes, new(1))
            : Quantities.Measured.Missing<long>(Quantities.Gap.Undated, new(0, 1)),
    };
}
