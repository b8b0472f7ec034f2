using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Correspondence;

/// <summary>One conversation by mail with a customer; mails by machines are not part of it.</summary>
public sealed class MailThread
{
    private readonly Snapshot _snapshot;
    private readonly MailBook _book;
    private readonly int _thread;
    private readonly ViewerScope? _scope;
    private MailMessage[]? _mails;

    internal MailThread(Snapshot snapshot, MailBook book, int thread, ViewerScope? scope)
    {
        (_snapshot, _book, _thread, _scope) = (snapshot, book, thread, scope);
        var (ledger, first) = (snapshot.Ledger, book.Start[thread]);
        var (customer, opportunity, holder) = (book.CustomerOf(thread), book.OpportunityOf(thread), book.HolderOf(thread));
        if (customer >= 0) Customer = ledger.Customers.Ids[customer];
        if (opportunity >= 0) Opportunity = ledger.Opportunities.Ids[opportunity];
        Salesperson = PersonOf(holder);
        var code = ledger.Activities.Thread[book.Rows[first]];
        Key = code < 0 ? null : ledger.Activities.ThreadIds[code];
    }

    /// <summary>The CRM's own name of the thread; null where it keeps none and the thread was put together.</summary>
    public string? Key { get; }

    /// <summary>The customer whom the last mail that names one names; empty for none.</summary>
    public Id<Customer> Customer { get; }

    /// <summary>The opportunity that the last mail that names one names; empty for none.</summary>
    public Id<Opportunity> Opportunity { get; }

    /// <summary>Who has the opportunity, else the customer, on the day; else whom the last mail counts for. Empty for nobody.</summary>
    public Id<Salesperson> Salesperson { get; }

    /// <summary>The mails in order; one or more.</summary>
    public IReadOnlyList<MailMessage> Mails => _mails ??= ListMails();

    /// <summary>When the first mail came or went.</summary>
    public Moment First => AtOf(Rows[0]);

    /// <summary>When the last mail came or went.</summary>
    public Moment Last => AtOf(LastRow);

    /// <summary>Mails from the customer.</summary>
    public int MailsIn => Mails.Count(m => m.IsInbound);

    /// <summary>Mails to the customer.</summary>
    public int MailsOut => Mails.Count - MailsIn;

    /// <summary>When the first mail came that has no answer yet; null where none waits.</summary>
    public Moment? WaitingSince { get; internal init; }

    /// <summary>
    /// How many business minutes the customer has waited by the end of the day; <see cref="Gap.NotApplicable"/> where none waits,
    /// <see cref="Gap.Undated"/> where that mail has no time of the day.
    /// </summary>
    public Measured<long> WaitingMinutes { get; internal init; } = Measured.Missing<long>(Gap.NotApplicable);

    /// <summary>Whether the last mail is set aside: it needs no answer, for the opportunity is closed.</summary>
    public bool IsSetAside { get; internal init; }

    /// <summary>The activity of the last mail.</summary>
    internal int LastRow => Rows[Rows.Length - 1];

    private ReadOnlySpan<int> Rows => _book.Rows.AsSpan(_book.Start[_thread], _book.Start[_thread + 1] - _book.Start[_thread]);

    private MailMessage[] ListMails()
    {
        var (activities, mails) = (_snapshot.Ledger.Activities, new MailMessage[Rows.Length]);
        for (var i = 0; i < mails.Length; i++)
        {
            var row = Rows[i];
            mails[i] = new MailMessage(activities.Ids[row], AtOf(row), _book.IsIn(row), PersonOf(activities.Salesperson[row]));
        }

        return mails;
    }

    private Moment AtOf(int row) => MomentOf(_snapshot.Ledger.Activities.At[row]);

    private Id<Salesperson> PersonOf(int person) =>
        person < 0 || (_scope is not null && !_scope.Contains(person)) ? default : _snapshot.Organization.Salespeople[person].Id;

    internal static Moment MomentOf(int stamp) => Stamp.ToLocal(stamp) is { } time ? time : DayNumber.ToDateOrNull(Stamp.Day(stamp));
}
