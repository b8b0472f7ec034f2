using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics;

/// <summary>An opportunity that is open at the end of the snapshot's day: where it is, since when, and in whose hands.</summary>
internal readonly struct OpenOpportunity
{
    private OpenOpportunity(Snapshot snapshot, int opportunity, int row, int entry)
    {
        var (table, visits) = (snapshot.Ledger.Opportunities, snapshot.Ledger.Visits);
        Opportunity = opportunity;
        Stage = row < 0 ? (short)-1 : visits.Stage[row];
        Owner = row < 0 ? table.FirstOwner[opportunity] : visits.Owner[row];
        Entered = row < 0 ? Stamp.Unknown : visits.Entered[entry];
        ExpectedCloseDay = snapshot.ExpectedCloseDay(opportunity);
        Units = row >= 0 ? visits.Amount[row] : FirstAmount(snapshot.Ledger, opportunity, snapshot.Horizon);
    }

    public int Opportunity { get; }

    /// <summary>The stage's number; -1 where no stage was ever entered.</summary>
    public short Stage { get; }

    public int Owner { get; }

    /// <summary>When it came into its stage, whoever owned it then; unknown where no date is recorded.</summary>
    public int Entered { get; }

    /// <summary>The day of <see cref="Entered"/>.</summary>
    public int EnteredDay => Stamp.Day(Entered);

    public long Units { get; }

    /// <summary>The day on which it is expected to close; unknown where none is recorded.</summary>
    public int ExpectedCloseDay { get; }

    /// <summary>The open opportunities of the day, one by one.</summary>
    public static IEnumerable<OpenOpportunity> All(Snapshot snapshot)
    {
        for (var row = 0; row < snapshot.Ledger.Opportunities.Count; row++)
        {
            if (TryRead(snapshot, row, out var open)) yield return open;
        }
    }

    /// <summary>Reads an opportunity.</summary>
    /// <returns>False where it is won, lost or not known by the day.</returns>
    public static bool TryRead(Snapshot snapshot, int opportunity, out OpenOpportunity open)
    {
        open = default;
        if (!snapshot.HasOpportunity(opportunity)) return false;
        var (row, visits) = (snapshot.LastVisit(opportunity), snapshot.Ledger.Visits);
        if (row >= 0 && snapshot.Ledger.Stages.Outcome[visits.Stage[row]] != StageOutcome.Open) return false;
        open = new(snapshot, opportunity, row, row < 0 ? -1 : snapshot.EntryOf(opportunity, row));
        return true;
    }

    /// <summary>The amount of an opportunity that has no visit: the last dated one by the horizon, else the first.</summary>
    public static long FirstAmount(SalesLedger ledger, int opportunity, int horizon) =>
        ledger.Changes.TryGetAmount(opportunity, horizon, out var changed) ? changed : ledger.Opportunities.Amount[opportunity];

    /// <summary>The amount in the reporting currency, or why there is none.</summary>
    public static Measured<decimal> AmountOf(long units) => units switch
    {
        Ledgers.Units.Missing => Measured.Missing<decimal>(Gap.NothingToCount, new Sample(0, 1)),
        Ledgers.Units.Unpriced => Measured.Missing<decimal>(Gap.Unpriced, new Sample(0, 1)),
        _ => Measured.Of(FixedPoint.ToDecimal(units), new Sample(1)),
    };

    /// <summary>Calendar days since a day, 0 on the day itself; undated where it is not known.</summary>
    public static Measured<int> DaysSince(int day, int asOfDay) => day == DayNumber.Unknown
        ? Measured.Missing<int>(Gap.Undated, new Sample(0, 1))
        : Measured.Of(asOfDay - day, new Sample(1));
}
