using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Dwell;

/// <summary>Which opportunities are in an open stage, and for how long.</summary>
public static class OpenStays
{
    /// <summary>Lists the open stays of a subject in all pipelines.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="subject">
    /// Whose: by the present owner, and for a department where that owner belonged when the stay, or their part of it, began.
    /// The company has unknown owners too.
    /// </param>
    /// <returns>The oldest first, then by opportunity id; stays without a known entry come last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <exception cref="ArgumentException">The ledger does not know the subject.</exception>
    public static IReadOnlyList<OpenStay> Of(Snapshot snapshot, Subject subject = default)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return List(snapshot, new OwnerGroup(snapshot, subject, nameof(subject)));
    }

    /// <summary>Lists the open stays in the hands of the people whom a viewer may see, wherever those belonged when the stay began.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="scope">What the viewer may see.</param>
    /// <returns>The oldest first, then by opportunity id; stays without a known entry come last.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<OpenStay> VisibleTo(Snapshot snapshot, ViewerScope scope)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        return List(snapshot, new OwnerGroup(snapshot, scope));
    }

    private static OpenStay[] List(Snapshot snapshot, OwnerGroup group)
    {
        var visits = new VisitBuffer(snapshot.Ledger);
        var stays = new List<OpenStay>();
        for (var i = 0; i < snapshot.Ledger.Opportunities.Count; i++)
        {
            if (!snapshot.HasOpportunity(i)) continue;
            visits.Load(i, snapshot.Horizon);
            var last = visits.Count - 1;
            if (last < 0 || visits.OutcomeOf(last) != StageOutcome.Open) continue;
            if (!visits.Mark(group) || !visits.IsOwn[last]) continue;
            stays.Add(StayOf(snapshot, visits, last));
        }

        return stays.OrderByDescending(s => s.AgeDays.ValueOr(-1)).ThenBy(s => s.OpportunityId).ToArray();
    }

    private static OpenStay StayOf(Snapshot snapshot, VisitBuffer visits, int last)
    {
        var ledger = snapshot.Ledger;
        var stage = visits.Stage[last];
        var entered = Stamp.Day(visits.Entered[visits.StageEntry(last)]);
        var customer = ledger.Opportunities.Customer[visits.Opportunity];
        var owner = visits.Owner[last];
        return new OpenStay(
            ledger.Opportunities.Ids[visits.Opportunity],
            customer < 0 ? default(Id<Customer>) : ledger.Customers.Ids[customer],
            ledger.Stages.Pipelines[ledger.Stages.PipelineOf[stage]].Id,
            ledger.Stages.Stages[stage],
            owner < 0 ? default : ledger.Organization.Salespeople[owner].Id,
            DayNumber.ToDateOrNull(entered),
            entered == DayNumber.Unknown
                ? Measured.Missing<int>(Gap.Undated, new Sample(0, 1))
                : Measured.Of(snapshot.AsOfDay - entered, new Sample(1)),
            AmountOf(visits.Amount[last]));
    }

    private static Measured<decimal> AmountOf(long units) => units switch
    {
        Units.Missing => Measured.Missing<decimal>(Gap.NothingToCount, new Sample(0, 1)),
        Units.Unpriced => Measured.Missing<decimal>(Gap.Unpriced, new Sample(0, 1)),
        _ => Measured.Of(FixedPoint.ToDecimal(units), new Sample(1)),
    };
}
