using NRules;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.NRules.Records;

namespace SalesInsights.Rules.NRules.Engines;

/// <summary>When a fact of another day stands for the same thing: cases by subject, records by id. Findings are each their own.</summary>
internal static class FactIdentity
{
    public static void Register(FactIdentityComparerRegistry registry)
    {
        registry.RegisterComparer(new ByIdentity<Case>());
        registry.RegisterComparer(new ByIdentity<CustomerInHand>());
        registry.RegisterComparer(new ByIdentity<OpenOpportunity>());
    }

    /// <summary>The identity of a fact of the session: a subject or a record's id, which differ by their type.</summary>
    public static object Of(object fact) => fact switch
    {
        Case @case => @case.Subject,
        CustomerInHand customer => customer.Id,
        OpenOpportunity opportunity => opportunity.Id,
        _ => fact,
    };

    private sealed class ByIdentity<TFact> : IEqualityComparer<TFact>
        where TFact : class
    {
        public bool Equals(TFact? x, TFact? y) => x is null || y is null ? x is null && y is null : Of(x).Equals(Of(y));

        public int GetHashCode(TFact fact) => Of(fact).GetHashCode();
    }
}
