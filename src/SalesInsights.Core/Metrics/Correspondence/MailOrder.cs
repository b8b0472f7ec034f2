using SalesInsights.Facts;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Correspondence;

/// <summary>The mails that belong to a conversation, conversation by conversation in the order of time.</summary>
/// <remarks>
/// In one minute mails in come before mails out. A mail in that has only a date is the first of its day, a mail out the last: what cannot
/// be known must not make an answered customer wait. The mails lie in an array that is handed back.
/// </remarks>
internal sealed class MailOrder : IComparer<MailOrder.Mail>, IDisposable
{
    private const int FewToSort = 8;
    private readonly ActivityTable _activities;
    private readonly Rented<Mail> _mails;

    public MailOrder(Snapshot snapshot)
    {
        _activities = snapshot.Ledger.Activities;
        var people = snapshot.Organization.Salespeople.Count;
        (AutomaticOf, LooseOf) = (new int[people + 1], new int[people + 1]);
        var opportunities = (long)snapshot.Ledger.Opportunities.Count;
        using var rented = new Rented<Mail>(CountMails());
        var (mails, count) = (rented.Items, 0);
        for (var row = 0; row < _activities.Count; row++)
        {
            var kind = _activities.Kind[row];
            if (!IsMail(kind) || _activities.At[row] > snapshot.Horizon) continue;
            var person = _activities.CreditedTo[row] < 0 ? people : _activities.CreditedTo[row];
            var (customer, opportunity, thread) = (CustomerOf(snapshot, row), OpportunityOf(snapshot, row), _activities.Thread[row]);
            if (_activities.IsAutomatic[row]) AutomaticOf[person]++;
            else if (thread < 0 && customer < 0 && opportunity < 0) LooseOf[person]++;
            else if (thread >= 0) mails[count++] = new(-1L - thread, PlaceOf(row, kind), row);
            else mails[count++] = new(((customer + 1) * (opportunities + 1)) + opportunity + 1, PlaceOf(row, kind), row);
        }

        _mails = new(count);
        Sort(mails.AsSpan(0, count), snapshot.Ledger.Customers.Count, opportunities + 1);
    }

    /// <summary>The mails in order.</summary>
    public ReadOnlySpan<Mail> Mails => _mails.Span;

    /// <summary>How many mails by a machine count for each person, and behind them for nobody listed.</summary>
    public int[] AutomaticOf { get; }

    /// <summary>How many mails with neither thread, customer nor opportunity, in the same way.</summary>
    public int[] LooseOf { get; }

    /// <summary>The customer of a mail as far as the day knows it; -1 for none.</summary>
    public static int CustomerOf(Snapshot snapshot, int row) =>
        snapshot.Ledger.Activities.Customer[row] is var customer && customer >= 0 && snapshot.HasCustomer(customer) ? customer : -1;

    /// <summary>The opportunity of a mail as far as the day knows it; -1 for none.</summary>
    public static int OpportunityOf(Snapshot snapshot, int row)
    {
        var opportunity = snapshot.Ledger.Activities.Opportunity[row];
        return opportunity >= 0 && snapshot.HasOpportunity(opportunity) ? opportunity : -1;
    }

    public void Dispose() => _mails.Dispose();

    public int Compare(Mail left, Mail right)
    {
        var order = left.Key.CompareTo(right.Key);
        if (order == 0) order = left.Place.CompareTo(right.Place);
        if (order == 0) order = _activities.Kind[left.Row].CompareTo(_activities.Kind[right.Row]);
        return order == 0 ? _activities.Ids.Compare(left.Row, right.Row) : order;
    }

    /// <summary>The CRM's threads, the last one first, then customer by customer, by counting; then the few mails of each in themselves.</summary>
    private void Sort(ReadOnlySpan<Mail> mails, int customers, long keysOfCustomer)
    {
        var (threads, groups) = (_activities.ThreadIds.Count, _activities.ThreadIds.Count + customers + 1);
        using var starts = Rented<int>.Filled(groups + 1, 0);
        var (start, sorted) = (starts.Items, _mails.Items);
        foreach (ref readonly var mail in mails) start[GroupOf(mail.Key) + 1]++;
        for (var group = 1; group <= groups; group++) start[group] += start[group - 1];
        foreach (ref readonly var mail in mails) sorted[start[GroupOf(mail.Key)]++] = mail;

        // Each group's start has moved to its end.
        for (int group = 0, from = 0; group < groups; from = start[group++])
        {
            if (start[group] > from + 1) SortGroup(sorted, from, start[group]);
        }

        int GroupOf(long key) => key < 0 ? (int)(threads + key) : threads + (int)(key / keysOfCustomer);
    }

    /// <summary>Most groups hold two or three mails, for which a general sort costs more than it does.</summary>
    private void SortGroup(Mail[] mails, int from, int end)
    {
        if (end - from > FewToSort)
        {
            Array.Sort(mails, from, end - from, this);
            return;
        }

        for (var next = from + 1; next < end; next++)
        {
            var (mail, place) = (mails[next], next);
            for (; place > from && Compare(mails[place - 1], mail) > 0; place--) mails[place] = mails[place - 1];
            mails[place] = mail;
        }
    }

    private static bool IsMail(ActivityKind kind) => kind is ActivityKind.MailIn or ActivityKind.MailOut;

    private int CountMails()
    {
        var count = 0;
        foreach (var kind in _activities.Kind)
        {
            if (IsMail(kind)) count++;
        }

        return count;
    }

    private int PlaceOf(int row, ActivityKind kind)
    {
        var at = _activities.At[row];
        return kind == ActivityKind.MailOut && !Stamp.HasTime(at) ? Stamp.EndOfDay(Stamp.Day(at)) : at;
    }

    internal readonly struct Mail(long key, int place, int row)
    {
        /// <summary>The thread the CRM gives, below 0; else the customer and the opportunity.</summary>
        public long Key { get; } = key;

        public int Place { get; } = place;

        public int Row { get; } = row;
    }
}
