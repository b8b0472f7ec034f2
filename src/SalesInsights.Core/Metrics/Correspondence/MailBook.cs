using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Correspondence;

/// <summary>All threads of a company and the waits in them, in columns.</summary>
internal sealed class MailBook
{
    private readonly Snapshot _snapshot;
    private readonly ActivityTable _activities;
    private readonly CorrespondenceOptions _options;

    private MailBook(Snapshot snapshot, CorrespondenceOptions options)
    {
        (_snapshot, _activities, _options) = (snapshot, snapshot.Ledger.Activities, options);
        var order = new MailOrder(snapshot);
        (AutomaticOf, LooseOf) = (order.AutomaticOf, order.LooseOf);
        (Rows, People) = (new int[order.Mails.Count], new int[order.Mails.Count]);
        for (var i = 0; i < Rows.Length; i++)
        {
            Rows[i] = order.Mails[i].Row;
            People[i] = PersonOf(Rows[i], Stamp.Day(_activities.At[Rows[i]]));
            if (i == 0 || IsNew(order.Mails[i - 1], order.Mails[i])) Start.Add(i);
        }

        Count = Start.Count;
        Start.Add(Rows.Length);
        for (var thread = 0; thread < Count; thread++) Describe(thread);
        for (var thread = 0; thread < Count; thread++) AddWaits(thread);
    }

    public int Count { get; }

    /// <summary>Activities, thread by thread in order; those of thread t are <c>Start[t] .. Start[t + 1]</c>.</summary>
    public int[] Rows { get; }

    /// <summary>
    /// Whom each of these mails counts for: whom the ledger credits with it; where nobody is named the opportunity's, else the customer's
    /// owner of its day; -1 for nobody.
    /// </summary>
    public int[] People { get; }

    public List<int> Start { get; } = [];

    public List<int> Customer { get; } = [];

    public List<int> Opportunity { get; } = [];

    /// <summary>Who has the opportunity, else the customer, on the snapshot's day; else whom the last mail counts for.</summary>
    public List<int> Holder { get; } = [];

    public List<MailWait> Waits { get; } = [];

    public int[] AutomaticOf { get; }

    public int[] LooseOf { get; }

    public static MailBook Of(Snapshot snapshot, CorrespondenceOptions options) => snapshot.Kept.Get(
        (nameof(MailBook), options.GapDays, options.ClosingGraceDays), () => new MailBook(snapshot, options));

    public bool IsIn(int row) => _activities.Kind[row] == ActivityKind.MailIn;

    private bool IsNew(MailOrder.Mail before, MailOrder.Mail mail) => before.Key != mail.Key
        || (mail.Key >= 0 && (long)Stamp.Day(mail.Place) - Stamp.Day(before.Place) > _options.GapDays);

    /// <summary>A thread is about what its last mail names.</summary>
    private void Describe(int thread)
    {
        var (customer, opportunity) = (-1, -1);
        for (var i = Start[thread + 1] - 1; i >= Start[thread] && (customer < 0 || opportunity < 0); i--)
        {
            if (customer < 0) customer = MailOrder.CustomerOf(_snapshot, Rows[i]);
            if (opportunity < 0) opportunity = MailOrder.OpportunityOf(_snapshot, Rows[i]);
        }

        Customer.Add(customer);
        Opportunity.Add(opportunity);
        var holder = opportunity >= 0 ? OpportunityHolder.Of(_snapshot, opportunity) : -1;
        if (holder < 0 && customer >= 0) holder = _snapshot.Ledger.Customers.OwnerOn(customer, _snapshot.AsOfDay);
        Holder.Add(holder < 0 ? People[Start[thread + 1] - 1] : holder);
    }

    private void AddWaits(int thread)
    {
        var (first, wrote) = (-1, false);
        for (var i = Start[thread]; i < Start[thread + 1]; i++)
        {
            var row = Rows[i];
            if (IsIn(row))
            {
                if (first < 0) first = i;
                continue;
            }

            if (first >= 0) AddWait(thread, first, row, isSetAside: false);
            (first, wrote) = (-1, true);
        }

        if (first >= 0) AddWait(thread, first, answer: -1, wrote && NeedsNoAnswer(thread, Stamp.Day(_activities.At[Rows[first]])));
    }

    private void AddWait(int thread, int first, int answer, bool isSetAside)
    {
        var row = Rows[first];
        var day = Stamp.Day(_activities.At[row]);
        Waits.Add(new(thread, row, day, People[first], first == Start[thread], answer >= 0, isSetAside, MinutesOf(row, answer)));
    }

    private int PersonOf(int row, int day)
    {
        if (_activities.CreditedTo[row] is var person && person >= 0) return person;
        var (opportunity, customer) = (MailOrder.OpportunityOf(_snapshot, row), MailOrder.CustomerOf(_snapshot, row));
        if (opportunity >= 0) person = OpportunityHolder.At(_snapshot, opportunity, Stamp.EndOfDay(day));
        return person < 0 && customer >= 0 ? _snapshot.Ledger.Customers.OwnerOn(customer, day) : person;
    }

    private long MinutesOf(int row, int answer)
    {
        var company = _snapshot.Ledger.Company;
        if (Stamp.ToLocal(_activities.At[row]) is not { } from) return MailWait.Untimed;
        var to = answer < 0 ? _snapshot.AsOf.PlusDays(1).AtMidnight() : Stamp.ToLocal(_activities.At[answer]);
        return to is { } end ? company.WorkingHours.BusinessMinutes(from, end, company.Zone) : MailWait.Untimed;
    }

    private bool NeedsNoAnswer(int thread, int day)
    {
        if (_options.ClosingGraceDays is not { } grace || Opportunity[thread] < 0) return false;
        var (isClosed, closed) = (false, DayNumber.Unknown);
        for (var walk = _snapshot.Visits(Opportunity[thread]); walk.MoveNext();)
        {
            var isOpen = walk.Outcome == StageOutcome.Open;
            if (!isOpen && !isClosed) closed = Stamp.Day(walk.Entered);
            isClosed = !isOpen;
        }

        return isClosed && closed - (long)day <= grace;
    }
}
