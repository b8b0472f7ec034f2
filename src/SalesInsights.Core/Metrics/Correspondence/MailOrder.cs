using SalesInsights.Facts;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Correspondence;

/// <summary>The mails that belong to a conversation, conversation by conversation in the order of time.</summary>
/// <remarks>
/// In one minute mails in come before mails out. A mail in that has only a date is the first of its day, a mail out the last: what cannot
/// be known must not make an answered customer wait.
/// </remarks>
internal sealed class MailOrder : IComparer<MailOrder.Mail>
{
    private readonly ActivityTable _activities;

    public MailOrder(Snapshot snapshot)
    {
        _activities = snapshot.Ledger.Activities;
        var people = snapshot.Organization.Salespeople.Count;
        (AutomaticOf, LooseOf) = (new int[people + 1], new int[people + 1]);
        var (opportunities, mails) = ((long)snapshot.Ledger.Opportunities.Count, new List<Mail>());
        for (var row = 0; row < _activities.Count; row++)
        {
            var kind = _activities.Kind[row];
            if (kind is not (ActivityKind.MailIn or ActivityKind.MailOut) || _activities.At[row] > snapshot.Horizon) continue;
            var person = _activities.CreditedTo[row] < 0 ? people : _activities.CreditedTo[row];
            var (customer, opportunity, thread) = (CustomerOf(snapshot, row), OpportunityOf(snapshot, row), _activities.Thread[row]);
            if (_activities.IsAutomatic[row]) AutomaticOf[person]++;
            else if (thread < 0 && customer < 0 && opportunity < 0) LooseOf[person]++;
            else if (thread >= 0) mails.Add(new(-1L - thread, PlaceOf(row, kind), row));
            else mails.Add(new(((customer + 1) * (opportunities + 1)) + opportunity + 1, PlaceOf(row, kind), row));
        }

        Mails = Sorted([.. mails]);
    }

    public IReadOnlyList<Mail> Mails { get; }

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

    public int Compare(Mail left, Mail right)
    {
        var order = left.Key.CompareTo(right.Key);
        if (order == 0) order = left.Place.CompareTo(right.Place);
        if (order == 0) order = _activities.Kind[left.Row].CompareTo(_activities.Kind[right.Row]);
        return order == 0 ? _activities.Ids.Compare(left.Row, right.Row) : order;
    }

    /// <summary>Conversation by conversation by number alone, which is quick; then each of the short ones in itself.</summary>
    private Mail[] Sorted(Mail[] mails)
    {
        Array.Sort(Array.ConvertAll(mails, mail => mail.Key), mails);
        for (var from = 0; from < mails.Length;)
        {
            var to = from + 1;
            while (to < mails.Length && mails[to].Key == mails[from].Key) to++;
            if (to > from + 1) Array.Sort(mails, from, to - from, this);
            from = to;
        }

        return mails;
    }

    private int PlaceOf(int row, ActivityKind kind)
    {
        var at = _activities.At[row];
        return kind == ActivityKind.MailOut && Stamp.ToLocal(at) is null ? Stamp.EndOfDay(Stamp.Day(at)) : at;
    }

    internal readonly struct Mail(long key, int place, int row)
    {
        /// <summary>The thread the CRM gives, below 0; else the customer and the opportunity.</summary>
        public long Key { get; } = key;

        public int Place { get; } = place;

        public int Row { get; } = row;
    }
}
