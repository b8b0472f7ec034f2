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
    private readonly BusinessClock _clock;

    private MailBook(Snapshot snapshot, CorrespondenceOptions options)
    {
        (_snapshot, _activities, _options) = (snapshot, snapshot.Ledger.Activities, options);
        using var order = new MailOrder(snapshot);
        (AutomaticOf, LooseOf) = (order.AutomaticOf, order.LooseOf);
        var mails = order.Mails;
        Rows = new int[mails.Length];
        var (threads, mailsIn) = (new List<int>(Rows.Length + 1), 0);
        for (var i = 0; i < Rows.Length; i++)
        {
            Rows[i] = mails[i].Row;
            if (IsIn(Rows[i])) mailsIn++;
            if (i == 0 || IsNew(mails[i - 1], mails[i])) threads.Add(i);
        }

        (Count, Start) = (threads.Count, threads);
        Start.Add(Rows.Length);
        Waits = new(mailsIn);
        for (var thread = 0; thread < Count; thread++) AddWaits(thread);
        var firstDay = snapshot.AsOfDay;
        foreach (var wait in Waits) firstDay = wait.Day == DayNumber.Unknown ? firstDay : Math.Min(firstDay, wait.Day);
        _clock = new BusinessClock(snapshot.Ledger.Company.WorkingHours, snapshot.Ledger.Company.Zone, firstDay, snapshot.AsOfDay + 1);
    }

    public int Count { get; }

    /// <summary>Activities, thread by thread in order; those of thread t are <c>Start[t] .. Start[t + 1]</c>.</summary>
    public int[] Rows { get; }

    public List<int> Start { get; }

    public List<MailWait> Waits { get; }

    public int[] AutomaticOf { get; }

    public int[] LooseOf { get; }

    public static MailBook Of(Snapshot snapshot, CorrespondenceOptions options) => snapshot.Kept.Get(
        (nameof(MailBook), options.GapDays, options.ClosingGraceDays), () => new MailBook(snapshot, options));

    /// <summary>The business minutes of a wait, of an open one those so far; null where its beginning or end has no time of the day.</summary>
    public long? MinutesOf(MailWait wait)
    {
        var from = _activities.At[wait.Row];
        if (!Stamp.HasTime(from)) return null;
        if (!wait.IsAnswered) return _clock.Minutes(Stamp.Day(from), Stamp.MinuteOfDay(from), _snapshot.AsOfDay + 1, 0);
        var to = _activities.At[wait.Answer];
        return Stamp.HasTime(to) ? _clock.Minutes(Stamp.Day(from), Stamp.MinuteOfDay(from), Stamp.Day(to), Stamp.MinuteOfDay(to)) : null;
    }

    /// <summary>The customer whom the last mail of a thread that names one names; -1 for none.</summary>
    public int CustomerOf(int thread)
    {
        var customer = -1;
        for (var i = Start[thread + 1] - 1; i >= Start[thread] && customer < 0; i--) customer = MailOrder.CustomerOf(_snapshot, Rows[i]);
        return customer;
    }

    /// <summary>The opportunity that the last mail of a thread that names one names; -1 for none.</summary>
    public int OpportunityOf(int thread)
    {
        var opportunity = -1;
        for (var i = Start[thread + 1] - 1; i >= Start[thread] && opportunity < 0; i--) opportunity = MailOrder.OpportunityOf(_snapshot, Rows[i]);
        return opportunity;
    }

    /// <summary>Who has the opportunity, else the customer, on the snapshot's day; else whom the last mail counts for; -1 for nobody.</summary>
    public int HolderOf(int thread)
    {
        var (customer, opportunity) = (CustomerOf(thread), OpportunityOf(thread));
        var holder = opportunity >= 0 ? OpportunityHolder.Of(_snapshot, opportunity) : -1;
        if (holder < 0 && customer >= 0) holder = _snapshot.Ledger.Customers.OwnerOn(customer, _snapshot.AsOfDay);
        return holder < 0 ? PersonOf(Rows[Start[thread + 1] - 1]) : holder;
    }

    /// <summary>
    /// Whom a mail counts for: whom the ledger credits with it; where nobody is named the opportunity's, else the customer's owner of its day; -1 for nobody.
    /// </summary>
    public int PersonOf(int row)
    {
        if (_activities.CreditedTo[row] is var person && person >= 0) return person;
        var (opportunity, customer, day) = (MailOrder.OpportunityOf(_snapshot, row), MailOrder.CustomerOf(_snapshot, row), Stamp.Day(_activities.At[row]));
        if (opportunity >= 0) person = OpportunityHolder.At(_snapshot, opportunity, Stamp.EndOfDay(day));
        return person < 0 && customer >= 0 ? _snapshot.Ledger.Customers.OwnerOn(customer, day) : person;
    }

    public bool IsIn(int row) => _activities.Kind[row] == ActivityKind.MailIn;

    private bool IsNew(MailOrder.Mail before, MailOrder.Mail mail) => before.Key != mail.Key
        || (mail.Key >= 0 && (long)Stamp.Day(mail.Place) - Stamp.Day(before.Place) > _options.GapDays);

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
        Waits.Add(new(thread, row, day, PersonOf(row), first == Start[thread], answer, isSetAside));
    }

    private bool NeedsNoAnswer(int thread, int day)
    {
        if (_options.ClosingGraceDays is not { } grace || OpportunityOf(thread) is not (>= 0 and var opportunity)) return false;
        var (isClosed, closed) = (false, DayNumber.Unknown);
        for (var walk = _snapshot.Visits(opportunity); walk.MoveNext();)
        {
            var isOpen = walk.Outcome == StageOutcome.Open;
            if (!isOpen && !isClosed) closed = Stamp.Day(walk.Entered);
            isClosed = !isOpen;
        }

        return isClosed && closed - (long)day <= grace;
    }
}
