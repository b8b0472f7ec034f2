using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Journeys;

/// <summary>Reads the stays in the open stages of all pipelines, cut at each hand-over, with the age that each had when it came.</summary>
internal sealed class StageStays
{
    private const int SkipDays = 270;
    private readonly Snapshot _snapshot;
    private readonly WorkClocks _clocks;
    private readonly int[] _process;
    private readonly int _firstDay;
    private readonly int _horizon;
    private readonly int[] _visitStart;
    private readonly short[] _stage;
    private readonly int[] _owner;
    private readonly int[] _entered;
    private readonly StageOutcome[] _outcome;
    private readonly AmountBands _bands;
    private readonly Strata _strata;
    private readonly Rented<int> _rented;
    private readonly int[] _kinds;
    private readonly byte[] _numbers;
    private readonly SkippedStages _skipped;

    private StageStays(Snapshot snapshot, WorkClocks clocks, int firstDay)
    {
        (_snapshot, _clocks, _firstDay, _horizon) = (snapshot, clocks, firstDay, snapshot.Horizon);
        (_visitStart, _stage, _owner, _entered) =
            (snapshot.Ledger.Opportunities.VisitStart, snapshot.Ledger.Visits.Stage, snapshot.Ledger.Visits.Owner, snapshot.Ledger.Visits.Entered);
        _outcome = snapshot.Ledger.Stages.Outcome;
        _process = ProcessesOf(snapshot.Ledger.Stages, out var stages);
        Stages = stages;
        _bands = new AmountBands(snapshot);
        _rented = Rented<int>.Filled(snapshot.Ledger.Opportunities.Count, 0);
        _kinds = _rented.Items;
        _strata = ReadKinds();
        _skipped = new SkippedStages(snapshot, snapshot.AsOfDay - SkipDays);
        _numbers = new byte[(snapshot.Ledger.Labels.Count + 1) * AmountBands.Count];
        Table = new StayTable(snapshot.Organization.Salespeople.Count, stages.Length, snapshot.Ledger.Visits.Count);
    }

    /// <summary>One process for each open stage.</summary>
    public StayTable Table { get; }

    /// <summary>The stage of each process.</summary>
    public short[] Stages { get; }

    /// <summary>Stays of which a day is not known, or that began before the clocks; they say nothing about time.</summary>
    public int Undated { get; private set; }

    /// <summary>Reads them.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="clocks">What the people worked.</param>
    /// <param name="firstDay">Stays that had ended by then are left out; earlier parts of the others too.</param>
    public static StageStays Of(Snapshot snapshot, WorkClocks clocks, int firstDay)
    {
        var stays = new StageStays(snapshot, clocks, firstDay);
        for (var i = 0; i < snapshot.Ledger.Opportunities.Count; i++)
        {
            if (snapshot.HasOpportunity(i)) stays.Read(i);
        }

        stays._rented.Dispose();
        stays.Table.Seal(stays._skipped.IsUnreliable);
        return stays;
    }

    private static int[] ProcessesOf(StageTable table, out short[] stages)
    {
        stages = Enumerable.Range(0, table.Stages.Length).Where(s => table.Outcome[s] == StageOutcome.Open).Select(s => (short)s).ToArray();
        var process = new int[table.Stages.Length];
        process.AsSpan().Fill(-1);
        for (var k = 0; k < stages.Length; k++) process[stages[k]] = k;
        return process;
    }

    /// <summary>The kinds by number of opportunities, told apart by words: codes depend on the order of the rows.</summary>
    private Strata ReadKinds()
    {
        var counts = new int[(_snapshot.Ledger.Labels.Count + 1) * AmountBands.Count];
        for (var i = 0; i < _snapshot.Ledger.Opportunities.Count; i++)
        {
            if (_snapshot.HasOpportunity(i)) counts[_kinds[i] = KindOf(i)]++;
        }

        return new(Enumerable.Range(0, counts.Length).Where(kind => counts[kind] > 0).ToDictionary(WordsOf, kind => counts[kind]));
    }

    private (string Segment, int Band) WordsOf(int kind) =>
        (_snapshot.Ledger.Labels.TextOf((kind / AmountBands.Count) - 1) ?? "", kind % AmountBands.Count);

    /// <summary>The segment, the customer's where the opportunity names none, and the size.</summary>
    private int KindOf(int opportunity)
    {
        var table = _snapshot.Ledger.Opportunities;
        var segment = table.Segment[opportunity];
        if (segment < 0 && table.Customer[opportunity] is >= 0 and var customer && _snapshot.HasCustomer(customer))
            segment = _snapshot.Ledger.Customers.Segment[customer];
        return ((segment + 1) * AmountBands.Count) + _bands.BandOf(table.Amount[opportunity]);
    }

    private byte NumberOf(int opportunity)
    {
        var kind = _kinds[opportunity];
        if (_numbers[kind] == 0) _numbers[kind] = (byte)(_strata.NumberOf(WordsOf(kind)) + 1);
        return (byte)(_numbers[kind] - 1);
    }

    private void Read(int opportunity)
    {
        var (end, stratum) = (_visitStart[opportunity + 1], NumberOf(opportunity));
        var row = NextVisible(_visitStart[opportunity], end);
        _skipped.Begin();
        while (row < end)
        {
            _skipped.Enter(row);
            var next = NextVisible(row + 1, end);
            while (next < end && _stage[next] == _stage[row]) next = NextVisible(next + 1, end);
            if (_process[_stage[row]] is >= 0 and var process) ReadStay(row, next, end, process, stratum);
            row = next;
        }
    }

    /// <summary>One stay in a stage, owner by owner; another amount begins a row too, but hands nothing over.</summary>
    private void ReadStay(int first, int next, int end, int process, byte stratum)
    {
        var left = next < end ? _entered[next] : _horizon;
        if (Stamp.Day(left) is var leftDay && leftDay < _firstDay && left != Stamp.Unknown) return;
        if (Stamp.Day(_entered[first]) < _clocks.FirstDay || left == Stamp.Unknown)
        {
            Undated++;
            return;
        }

        var (row, age) = (first, 0);
        while (row < next)
        {
            var (owner, from) = (_owner[row], Stamp.Day(_entered[row]));
            var following = NextVisible(row + 1, next);
            while (following < next && _owner[following] == owner) following = NextVisible(following + 1, next);
            var to = following < next ? Stamp.Day(_entered[following]) : leftDay;
            var ageAtLast = age + _clocks.Between(owner, from, to);
            var exit = following < next || next >= end ? StayTable.Open : IsLost(next) ? StayTable.Lost : StayTable.Ended;
            if (owner >= 0 && to >= _firstDay)
                Table.Add(owner, process, new StayRow(from, to, age, ageAtLast, exit, stratum, row != first));
            (row, age) = (following, ageAtLast);
        }
    }

    private bool IsLost(int row) => _outcome[_stage[row]] == StageOutcome.Lost;

    private int NextVisible(int row, int end)
    {
        while (row < end && _entered[row] > _horizon) row++;
        return row;
    }
}
