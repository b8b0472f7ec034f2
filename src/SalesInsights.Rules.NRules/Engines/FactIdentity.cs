using NRules;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.NRules.Records;

namespace SalesInsights.Rules.NRules.Engines;

/// <summary>When a fact of another day stands for the same thing: cases by subject, records by id. Findings are each their own.</summary>
internal static class FactIdentity
{
    public static void Register(FactIdentityComparerRegistry registry)
    {
        registry.RegisterComparer(new By<Case, object>(c => c.Subject));
        registry.RegisterComparer(new By<CustomerInHand, object>(c => c.Id));
        registry.RegisterComparer(new By<OpenOpportunity, object>(o => o.Id));
    }

    /// <summary>The identity of a fact of the session: a subject or a record's id, which differ by their type.</summary>
    public static object Of(object fact) => fact switch
    {
        Case @case => @case.Subject,
        CustomerInHand customer => customer.Id,
        OpenOpportunity opportunity => opportunity.Id,
        _ => fact,
    };

    private sealed class By<TFact, TKey>(Func<TFact, TKey> key) : IEqualityComparer<TFact>
        where TKey : notnull
    {
        public bool Equals(TFact? x, TFact? y) => x is null || y is null ? x is null && y is null : key(x).Equals(key(y));

        public int GetHashCode(TFact fact) => key(fact).GetHashCode();
    }
}
