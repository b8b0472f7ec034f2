using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Correspondence;
using SalesInsights.Organizations;

namespace SalesInsights.Rules.Cases;

/// <summary>The mails of everybody in the window, and the customers who wait for an answer; put together when first asked for.</summary>
internal sealed class MailReading
{
    private readonly Lazy<CorrespondenceReport> _report;
    private readonly Lazy<Dictionary<string, CorrespondenceRow>> _rows;
    private readonly Lazy<ILookup<Id<Salesperson>, MailThread>> _waiting;
    private readonly Lazy<Dictionary<Id<Customer>, LocalDate>> _waitingSince;

    public MailReading(Snapshot snapshot, ReadingOptions options)
    {
        AnswerMinutes = options.MailAnswerHours * 60L;
        var first = snapshot.Ledger.Company.WorkingCalendar.WorkingDaysBefore(snapshot.AsOf, options.MailWindowWorkingDays);
        _report = new(() => CorrespondenceReport.Of(snapshot, new CorrespondenceOptions { Period = TargetPeriod.Days(first, snapshot.AsOf) }));
        _rows = new(() => _report.Value.Salespeople.ToDictionary(r => r.Id, StringComparer.Ordinal));
        _waiting = new(() => _report.Value.Waiting.ToLookup(t => t.Salesperson));
        _waitingSince = new(WaitingSinceByCustomer);
    }

    /// <summary>From how many business minutes on a wait is a long one.</summary>
    public long AnswerMinutes { get; }

    /// <summary>Whether the company keeps customers' mails at all.</summary>
    public bool HasMails => _report.Value.Company.MailsIn > 0;

    /// <summary>A person's mails and waits; null where none counts for them.</summary>
    public CorrespondenceRow? RowOf(Id<Salesperson> person) => _rows.Value.TryGetValue(person.Value, out var row) ? row : null;

    /// <summary>The conversations of a person in which a customer waits, the longest waiting first.</summary>
    public IEnumerable<MailThread> Waiting(Id<Salesperson> person) => _waiting.Value[person];

    /// <summary>Since which day a customer has waited for an answer; null where none waits or no day is known.</summary>
    public LocalDate? WaitingSince(Id<Customer> customer) => _waitingSince.Value.TryGetValue(customer, out var since) ? since : null;

    /// <summary>Those in which the wait is a long one; one without a time of the day is not.</summary>
    public IEnumerable<MailThread> WaitingLong(Id<Salesperson> person) =>
        Waiting(person).Where(t => t.WaitingMinutes.TryGet(out var minutes) && minutes > AnswerMinutes);

    /// <summary>The last mails of those conversations.</summary>
    public IEnumerable<Id<Activity>> Mails(Id<Salesperson> person) => WaitingLong(person).Select(t => t.Mails[t.Mails.Count - 1].Activity);

    /// <summary>The customers of those conversations, each once.</summary>
    public IEnumerable<Id<Customer>> Customers(Id<Salesperson> person) =>
        WaitingLong(person).Select(t => t.Customer).Where(c => !c.IsEmpty).Distinct();

    private Dictionary<Id<Customer>, LocalDate> WaitingSinceByCustomer()
    {
        // The longest waiting come first.
        var since = new Dictionary<Id<Customer>, LocalDate>();
        foreach (var thread in _report.Value.Waiting)
        {
            if (thread.WaitingSince is { IsUnknown: false } moment && !since.ContainsKey(thread.Customer)) since.Add(thread.Customer, moment.Date);
        }

        return since;
    }
}
