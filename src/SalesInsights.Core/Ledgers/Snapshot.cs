using NodaTime;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Ledgers;

/// <summary>A ledger as it stood at the end of a day.</summary>
/// <remarks>
/// <para>Dated facts after the day do not exist; undated attributes are as last loaded. Cheap to make.</para>
/// <para>Safe to read from any number of threads. Nothing is computed twice: a report asked for again with equal options is the same
/// instance, and what several reports need is shared between them. The 64 results asked for last are kept, as long as the snapshot
/// is; the ledger keeps the snapshots of its four last days. Two threads that ask for one report at once may both compute it, and
/// both get the same. What throws is not kept.</para>
/// </remarks>
public sealed partial class Snapshot
{
    private const int MostResults = 64;
    private const int WorthAThread = 50_000;

    internal Snapshot(SalesLedger ledger, LocalDate asOf, int asOfDay)
    {
        Ledger = ledger;
        Organization = ledger.Organization;
        AsOf = asOf;
        AsOfDay = asOfDay;
        Horizon = Stamp.EndOfDay(asOfDay);
        Kept = new KeptResults(MostResults);
        Threads = 1;
        FewestRowsAThread = WorthAThread;
    }

    private Snapshot(Snapshot other, OrgChart organization, KeptResults kept, int threads, int fewestRowsAThread)
    {
        Ledger = other.Ledger;
        Organization = organization;
        AsOf = other.AsOf;
        AsOfDay = other.AsOfDay;
        Horizon = other.Horizon;
        Kept = kept;
        Threads = threads;
        FewestRowsAThread = fewestRowsAThread;
    }

    /// <summary>The ledger.</summary>
    public SalesLedger Ledger { get; }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf { get; }

    /// <summary>
    /// Who belonged where: dated, so that credit goes to the department as of the event, or as it stands on the day, see
    /// <see cref="ByTodaysOrganisation"/>.
    /// </summary>
    public OrgChart Organization { get; }

    /// <summary>Whether departments are read as they stand on the day, whatever they were at the time of an event.</summary>
    public bool IsByTodaysOrganisation => !ReferenceEquals(Organization, Ledger.Organization);

    /// <summary>How many threads a long pass may use, the caller's included; 1 or more.</summary>
    public int Threads { get; }

    /// <summary>The same ledger and day, whose long passes use up to a number of threads.</summary>
    /// <remarks>
    /// Results are the same to the last bit, whatever the number, and shared with this snapshot. Short passes stay on one thread. A
    /// server that answers many requests at once gains nothing; one long report on an idle machine does.
    /// </remarks>
    /// <param name="threads">How many, the caller's included; 1 or more. <see cref="SalesLedger.AsOf(LocalDate)"/> gives 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is below 1.</exception>
    public Snapshot InParallel(int threads) => threads >= 1
        ? InParallel(threads, WorthAThread)
        : throw new ArgumentOutOfRangeException(nameof(threads), threads, "A pass needs 1 or more threads.");

    /// <summary>The same ledger and day, read by the organisation of the day: an explicit choice, never the default.</summary>
    /// <remarks>
    /// Everybody's whole history stands with the department, role and heads of the day, so that a transfer rewrites the past of both
    /// departments. Owners stay as of the event; numbers of persons and of the company are the same in both readings.
    /// </remarks>
    public Snapshot ByTodaysOrganisation() => IsByTodaysOrganisation ? this : Kept.Get((nameof(ByTodaysOrganisation), Threads), () => new Snapshot(
        this, Ledger.Organization.FixedOn(AsOfDay), new KeptResults(MostResults), Threads, FewestRowsAThread));

    /// <summary>The same ledger on an earlier day, read in the same way: as many threads, and by the same organisation.</summary>
    /// <remarks>What was known stays as it is. A snapshot by today's organisation keeps the organisation of its own day.</remarks>
    /// <param name="day">The last day that counts; <see cref="AsOf"/> or before it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> lies after <see cref="AsOf"/>.</exception>
    public Snapshot Earlier(LocalDate day)
    {
        if (day > AsOf) throw new ArgumentOutOfRangeException(nameof(day), day, FormattableString.Invariant($"The day lies on or before {AsOf:uuuu-MM-dd}."));
        if (day == AsOf) return this;
        var earlier = Ledger.AsOf(day);
        return IsByTodaysOrganisation
            ? new Snapshot(earlier, Organization, new KeptResults(MostResults), Threads, FewestRowsAThread)
            : earlier.InParallel(Threads, FewestRowsAThread);
    }

    /// <summary>What a salesperson may see on the day.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <exception cref="ArgumentException"><paramref name="viewer"/> is not listed.</exception>
    public ViewerScope ScopeOf(Id<Salesperson> viewer) => Organization.ScopeOf(viewer, AsOf);

    /// <summary>A subject's name as shown to people on the day; the id where there is none.</summary>
    public string NameOf(Subject subject)
    {
        var name = subject.Kind switch
        {
            SubjectKind.Salesperson => Organization.Find(subject.SalespersonId)?.Name,
            SubjectKind.Department => Organization.Find(subject.DepartmentId, AsOf)?.Name,
            _ => Ledger.Company.Name,
        };
        return string.IsNullOrEmpty(name) ? subject.Id.Value : name!;
    }

    /// <summary>Lets go of the reports that are kept: what is asked for next is computed anew. For a host short of memory.</summary>
    public void Forget() => Kept.Clear();

    internal Snapshot InParallel(int threads, int fewestRowsAThread) =>
        new(this, Organization, Kept, threads, fewestRowsAThread);

    internal int AsOfDay { get; }

    /// <summary>What was computed from the ledger as of the day.</summary>
    internal KeptResults Kept { get; }

    /// <summary>A thread with fewer rows costs more than it saves.</summary>
    internal int FewestRowsAThread { get; }

    /// <summary>The last stamp that counts.</summary>
    internal int Horizon { get; }

    /// <summary>Whether an opportunity was known by the day; one without a creation date always was.</summary>
    internal bool HasOpportunity(int opportunity) => Ledger.Opportunities.FirstDay[opportunity] <= AsOfDay;

    /// <summary>Whether a customer was known by the day; one without a creation date always was.</summary>
    internal bool HasCustomer(int customer) => Ledger.Customers.CreatedDay[customer] <= AsOfDay;

    /// <summary>The day on which an opportunity is expected to close, as known by the day where that is dated; unknown where nobody said.</summary>
    internal int ExpectedCloseDay(int opportunity) =>
        Ledger.Changes.TryGetExpectedClose(opportunity, Horizon, out var day) ? day : Ledger.Opportunities.ExpectedClose[opportunity];

    /// <summary>The row of an opportunity's last visit by the day, found from the end; -1 where there is none.</summary>
    internal int LastVisit(int opportunity)
    {
        var (entered, start) = (Ledger.Visits.Entered, Ledger.Opportunities.VisitStart);
        var (first, row) = (start[opportunity], start[opportunity + 1] - 1);
        while (row >= first && entered[row] > Horizon) row--;
        return row >= first ? row : -1;
    }

    /// <summary>The visit with which an opportunity came into the stage that it is in at a visit, by the day and whoever owned it then.</summary>
    internal int EntryOf(int opportunity, int visit)
    {
        var (visits, first, entry) = (Ledger.Visits, Ledger.Opportunities.VisitStart[opportunity], visit);
        for (var row = visit - 1; row >= first; row--)
        {
            if (visits.Entered[row] > Horizon) continue;
            if (visits.Stage[row] != visits.Stage[visit]) break;
            entry = row;
        }

        return entry;
    }

    /// <summary>The stays of an opportunity up to the day, in their order.</summary>
    internal VisitWalk Visits(int opportunity) => new(Ledger, opportunity, Horizon);
}
