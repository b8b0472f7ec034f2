using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Findings;

/// <summary>The records to open: what a finding rests on, in the order in which to look at them.</summary>
public sealed class RecordSet
{
    /// <summary>No records.</summary>
    public static readonly RecordSet Empty = new();

    /// <summary>Lists records.</summary>
    /// <param name="customers">Customers; none when null.</param>
    /// <param name="opportunities">Opportunities; none when null.</param>
    /// <param name="activities">Activities; none when null.</param>
    public RecordSet(
        IEnumerable<Id<Customer>>? customers = null,
        IEnumerable<Id<Opportunity>>? opportunities = null,
        IEnumerable<Id<Activity>>? activities = null)
    {
        Customers = Listed(customers);
        Opportunities = Listed(opportunities);
        Activities = Listed(activities);
    }

    /// <summary>Customers.</summary>
    public IReadOnlyList<Id<Customer>> Customers { get; }

    /// <summary>Opportunities.</summary>
    public IReadOnlyList<Id<Opportunity>> Opportunities { get; }

    /// <summary>Activities.</summary>
    public IReadOnlyList<Id<Activity>> Activities { get; }

    /// <summary>A list that is made when it is first read stays as it is; anything else is copied, for it may change.</summary>
    private static IReadOnlyList<T> Listed<T>(IEnumerable<T>? records) =>
        records as RecordList<T> ?? (IReadOnlyList<T>)(records ?? []).ToArray();
}
