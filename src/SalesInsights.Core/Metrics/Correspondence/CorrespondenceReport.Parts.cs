using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Correspondence;

public sealed partial class CorrespondenceReport
{
    /// <summary>The part about some records, such as those of a finding: the mails behind it.</summary>
    /// <param name="customers">Their threads, whatever the opportunity; none when null.</param>
    /// <param name="opportunities">Their threads, and those of their customers that are about no opportunity; none when null.</param>
    /// <param name="activities">The threads that they are mails of; none when null.</param>
    /// <returns>The same report with those threads alone, counted anew; ids that are not known find nothing.</returns>
    public CorrespondenceReport About(
        IEnumerable<Id<Customer>>? customers = null,
        IEnumerable<Id<Opportunity>>? opportunities = null,
        IEnumerable<Id<Activity>>? activities = null)
    {
        var ledger = _snapshot.Ledger;
        var (ofCustomers, deals) = (Texts(customers), Texts(opportunities));
        var ofDeals = new HashSet<int>();
        for (var row = 0; deals.Count > 0 && row < ledger.Opportunities.Count; row++)
        {
            var customer = ledger.Opportunities.Customer[row];
            if (customer >= 0 && deals.Contains(ledger.Opportunities.Ids[row])) ofDeals.Add(customer);
        }

        var mails = Texts(activities);
        return With(_selection.Where(thread => IsMeant(_book.CustomerOf(thread), _book.OpportunityOf(thread)) || HasMail(thread)));

        bool IsMeant(int customer, int opportunity) =>
            (customer >= 0 && ofCustomers.Count > 0 && ofCustomers.Contains(ledger.Customers.Ids[customer]))
            || (opportunity >= 0 ? deals.Count > 0 && deals.Contains(ledger.Opportunities.Ids[opportunity]) : ofDeals.Contains(customer));

        bool HasMail(int thread)
        {
            for (var i = _book.Start[thread]; mails.Count > 0 && i < _book.Start[thread + 1]; i++)
            {
                if (mails.Contains(ledger.Activities.Ids[_book.Rows[i]])) return true;
            }

            return false;
        }
    }

    /// <summary>The part of a salesperson, or of a department's people as of the day; the company's is the whole.</summary>
    /// <remarks>Their mails and waits, in the threads that are theirs on the day or in which a mail counts for them.</remarks>
    /// <exception cref="ArgumentException">The ledger does not know the subject.</exception>
    public CorrespondenceReport About(Subject subject)
    {
        if (subject.Kind == SubjectKind.Company) return this;
        var (group, day) = (new OwnerGroup(_snapshot, subject, nameof(subject)), Ledgers.Stamp.OfDay(_snapshot.AsOfDay));
        return With(_selection.OfPeople(_book, person => person >= 0 && group.Contains(person, day)));
    }

    /// <summary>
    /// The part that a viewer may see, counted anew: the threads whose salesperson on the day is within, with the mails and waits that
    /// count for somebody within; others are not named.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public CorrespondenceReport VisibleTo(ViewerScope scope)
    {
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        return With(_selection.Within(scope, thread => scope.Contains(_book.HolderOf(thread))));
    }

    private CorrespondenceReport With(MailSelection selection) => new(_snapshot, Options, _book, selection);

    private static HashSet<string> Texts<T>(IEnumerable<Id<T>>? ids) =>
        new((ids ?? []).Where(id => !id.IsEmpty).Select(id => id.Value), StringComparer.Ordinal);
}
