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
    internal MailThread(Snapshot snapshot, MailBook book, int thread, ViewerScope? scope)
    {
        var (ledger, first) = (snapshot.Ledger, book.Start[thread]);
        var rows = Enumerable.Range(first, book.Start[thread + 1] - first).Select(i => book.Rows[i]);
        var (customer, opportunity, holder) = (book.Customer[thread], book.Opportunity[thread], book.Holder[thread]);
        if (customer >= 0) Customer = ledger.Customers.Ids[customer];
        if (opportunity >= 0) Opportunity = ledger.Opportunities.Ids[opportunity];
        Salesperson = PersonOf(holder);
        var code = ledger.Activities.Thread[book.Rows[first]];
        Key = code < 0 ? null : ledger.Activities.ThreadIds[code];
        Mails = rows.Select(row => new MailMessage(
            ledger.Activities.Ids[row], MomentOf(ledger.Activities.At[row]), book.IsIn(row), PersonOf(ledger.Activities.Salesperson[row]))).ToArray();

        Id<Salesperson> PersonOf(int person) =>
            person < 0 || (scope is not null && !scope.Contains(person)) ? default : snapshot.Organization.Salespeople[person].Id;
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
    public IReadOnlyList<MailMessage> Mails { get; }

    /// <summary>When the first mail came or went.</summary>
    public Moment First => Mails[0].At;

    /// <summary>When the last mail came or went.</summary>
    public Moment Last => Mails[Mails.Count - 1].At;

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

    internal static Moment MomentOf(int stamp) => Stamp.ToLocal(stamp) is { } time ? time : DayNumber.ToDateOrNull(Stamp.Day(stamp));
}
