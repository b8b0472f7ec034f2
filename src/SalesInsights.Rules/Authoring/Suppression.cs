using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Authoring;

/// <summary>Keeps findings out of the report for a reason: of a rule, about a subject, on a record, for a time.</summary>
/// <remarks>
/// What is suppressed is listed in the report with the reason and is never lost. A suppression of a record takes the record off the lists to open; a finding all of
/// whose listed records are suppressed is suppressed itself. The numbers of a finding count the record all the same: they are facts.
/// </remarks>
public sealed class Suppression
{
    /// <summary>Describes a suppression.</summary>
    /// <param name="reason">Why; shown in the report.</param>
    /// <param name="ruleId">Which rule; all when null.</param>
    /// <param name="subject">About whom; everybody when null.</param>
    /// <param name="customer">On which customer; empty for none.</param>
    /// <param name="opportunity">On which opportunity; empty for none.</param>
    /// <param name="from">The first day; since ever when null.</param>
    /// <param name="until">The last day, inclusive; for ever when null.</param>
    /// <exception cref="ArgumentException">
    /// There is no reason, nothing says what is suppressed, both records are named, or it ends before it begins.
    /// </exception>
    public Suppression(
        string reason,
        string? ruleId = null,
        Subject? subject = null,
        Id<Customer> customer = default,
        Id<Opportunity> opportunity = default,
        LocalDate? from = null,
        LocalDate? until = null)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new ArgumentException("A suppression needs a reason.", nameof(reason));
        if (ruleId is null && subject is null && customer.IsEmpty && opportunity.IsEmpty)
            throw new ArgumentException("A suppression names a rule, a subject or a record; without one the whole report would be empty.", nameof(ruleId));
        if (!customer.IsEmpty && !opportunity.IsEmpty)
            throw new ArgumentException("A suppression names one record: a customer or an opportunity.", nameof(opportunity));
        if (from > until) throw new ArgumentException($"The suppression ends on {until:uuuu-MM-dd}, before it begins on {from:uuuu-MM-dd}.", nameof(until));
        (Reason, RuleId, Subject, Customer, Opportunity, From, Until) = (reason, ruleId, subject, customer, opportunity, from, until);
    }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>Which rule; null for all.</summary>
    public string? RuleId { get; }

    /// <summary>About whom; null for everybody.</summary>
    public Subject? Subject { get; }

    /// <summary>On which customer; empty for none.</summary>
    public Id<Customer> Customer { get; }

    /// <summary>On which opportunity; empty for none.</summary>
    public Id<Opportunity> Opportunity { get; }

    /// <summary>The first day; null since ever.</summary>
    public LocalDate? From { get; }

    /// <summary>The last day, inclusive; null for ever.</summary>
    public LocalDate? Until { get; }

    /// <summary>Whether it is about a record and not about whole findings.</summary>
    public bool IsOfRecord => !Customer.IsEmpty || !Opportunity.IsEmpty;

    /// <summary>Whether it is in force on a day.</summary>
    public bool IsInForce(LocalDate day) => !(From > day) && !(Until < day);

    /// <summary>Whether it speaks of a finding's rule and subject.</summary>
    internal bool Covers(Finding finding) => (RuleId is null || RuleId == finding.RuleId) && (Subject is null || Subject == finding.Subject);
}
