using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Workload;

/// <summary>
/// Customers and open opportunities by row and span end; rows as in <see cref="WorkloadTally"/>. What is held over several span ends
/// is written where it comes and where it goes, and summed up at the end, so that a long holding costs no more than a short one.
/// </summary>
internal sealed class HoldingsTally
{
    private readonly int _people;
    private readonly SpanGrid _grid;
    private readonly int _width;
    private readonly int[] _customers;
    private readonly int[] _opportunities;

    public HoldingsTally(Snapshot snapshot, SpanGrid grid)
    {
        _people = snapshot.Organization.Salespeople.Count;
        _grid = grid;
        _width = grid.Spans.Count + 1;
        _customers = new int[(_people + 2) * _width];
        _opportunities = new int[_customers.Length];
        AddCustomers(snapshot.Ledger.Customers);
        AddOpportunities(snapshot.Ledger);
        SumUp(_customers);
        SumUp(_opportunities);
    }

    public int Customers(int row, int span) => _customers[(row * _width) + span];

    public int OpenOpportunities(int row, int span) => _opportunities[(row * _width) + span];

    private void AddCustomers(CustomerTable customers)
    {
        var (from, of) = (customers.SpanFrom, customers.SpanCustomer);
        for (var row = 0; row < from.Length; row++)
        {
            var isLast = row + 1 == from.Length || of[row + 1] != of[row];
            var until = isLast ? _width - 1 : _grid.FirstEndOnOrAfter(from[row + 1]);
            Hold(_customers, customers.SpanOwner[row], _grid.FirstEndOnOrAfter(from[row]), until);
        }
    }

    /// <summary>
    /// A visit is the present one from its entry until a later one is entered. Going backwards, that is the earliest entry seen so
    /// far: an undated visit is there on every day and leaves nothing to those before it.
    /// </summary>
    private void AddOpportunities(SalesLedger ledger)
    {
        var (opportunities, visits, outcome) = (ledger.Opportunities, ledger.Visits, ledger.Stages.Outcome);
        for (var opportunity = 0; opportunity < opportunities.Count; opportunity++)
        {
            var known = _grid.FirstEndOnOrAfter(opportunities.FirstDay[opportunity]);
            var until = _width - 1;
            for (var visit = opportunities.VisitStart[opportunity + 1] - 1; visit >= opportunities.VisitStart[opportunity]; visit--)
            {
                var from = Math.Max(known, _grid.FirstEndOnOrAfter(Stamp.Day(visits.Entered[visit])));
                if (outcome[visits.Stage[visit]] == StageOutcome.Open) Hold(_opportunities, visits.Owner[visit], from, until);
                until = Math.Min(until, from);
            }
        }
    }

    private void Hold(int[] held, int owner, int from, int until)
    {
        if (from >= until) return;
        AddTo(owner < 0 ? _people : owner);
        AddTo(_people + 1);

        void AddTo(int row)
        {
            held[(row * _width) + from]++;
            held[(row * _width) + until]--;
        }
    }

    private void SumUp(int[] held)
    {
        for (var row = 0; row < held.Length; row += _width)
        {
            for (var span = row + 1; span < row + _width; span++) held[span] += held[span - 1];
        }
    }
}
