using NodaTime;
using SalesInsights.Organizations;

namespace SalesInsights.Ledgers;

/// <summary>A ledger as it stood at the end of a day.</summary>
/// <remarks>Dated facts after the day do not exist; undated attributes are as last loaded. Cheap to make.</remarks>
public sealed partial class Snapshot
{
    internal Snapshot(SalesLedger ledger, LocalDate asOf, int asOfDay)
    {
        Ledger = ledger;
        AsOf = asOf;
        AsOfDay = asOfDay;
        Horizon = Stamp.EndOfDay(asOfDay);
    }

    /// <summary>The ledger.</summary>
    public SalesLedger Ledger { get; }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf { get; }

    /// <summary>A subject's name as shown to people on the day; the id where there is none.</summary>
    public string NameOf(Subject subject)
    {
        var name = subject.Kind switch
        {
            SubjectKind.Salesperson => Ledger.Organization.Find(subject.SalespersonId)?.Name,
            SubjectKind.Department => Ledger.Organization.Find(subject.DepartmentId, AsOf)?.Name,
            _ => Ledger.Company.Name,
        };
        return string.IsNullOrEmpty(name) ? subject.Id.Value : name!;
    }

    internal int AsOfDay { get; }

    /// <summary>The last stamp that counts.</summary>
    internal int Horizon { get; }

    /// <summary>Whether an opportunity was known by the day; one without a creation date always was.</summary>
    internal bool HasOpportunity(int opportunity) => Ledger.Opportunities.FirstDay[opportunity] <= AsOfDay;

    /// <summary>Whether a customer was known by the day; one without a creation date always was.</summary>
    internal bool HasCustomer(int customer) => Ledger.Customers.CreatedDay[customer] <= AsOfDay;

    /// <summary>The stays of an opportunity up to the day, in their order.</summary>
    internal VisitWalk Visits(int opportunity) => new(Ledger, opportunity, Horizon);
}
