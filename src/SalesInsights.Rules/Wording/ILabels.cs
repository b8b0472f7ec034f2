using SalesInsights.Facts;
using SalesInsights.Identifiers;

namespace SalesInsights.Rules.Wording;

/// <summary>The names of records that the ledger does not keep; the host looks them up when words are made.</summary>
public interface ILabels
{
    /// <summary>A customer's name; null when there is none, and the id is shown.</summary>
    string? NameOf(Id<Customer> customer);

    /// <summary>An opportunity's name; null when there is none, and the id is shown.</summary>
    string? NameOf(Id<Opportunity> opportunity);
}
