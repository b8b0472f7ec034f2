using SalesInsights.Pipelines;

namespace SalesInsights.Ledgers;

/// <summary>Walks the visits of one opportunity that had begun by a horizon; undated ones always had.</summary>
internal struct VisitWalk
{
    private readonly VisitTable _visits;
    private readonly StageOutcome[] _outcome;
    private readonly int _end;
    private readonly int _horizon;
    private int _next;

    public VisitWalk(SalesLedger ledger, int opportunity, int horizon)
    {
        _visits = ledger.Visits;
        _outcome = ledger.Stages.Outcome;
        _horizon = horizon;
        _end = ledger.Opportunities.VisitStart[opportunity + 1];
        Row = -1;
        _next = Visible(ledger.Opportunities.VisitStart[opportunity]);
    }

    /// <summary>The present visit's row.</summary>
    public int Row { get; private set; }

    /// <summary>The row after it, or -1 when the present visit was the last one by the horizon.</summary>
    public readonly int NextRow => _next < _end ? _next : -1;

    public readonly short Stage => _visits.Stage[Row];

    public readonly int Owner => _visits.Owner[Row];

    public readonly int Entered => _visits.Entered[Row];

    /// <summary>When the visit ended; unknown where it has not, or where the day is not known.</summary>
    public readonly int Left => _next < _end ? _visits.Entered[_next] : Stamp.Unknown;

    public readonly StageOutcome Outcome => _outcome[_visits.Stage[Row]];

    /// <summary>Whether the visit goes on from another owner's visit of the same stage.</summary>
    public readonly bool IsContinued(int previousRow) => previousRow >= 0 && _visits.Stage[previousRow] == _visits.Stage[Row];

    public bool MoveNext()
    {
        if (_next >= _end) return false;
        Row = _next;
        _next = Visible(_next + 1);
        return true;
    }

    private readonly int Visible(int row)
    {
        while (row < _end && _visits.Entered[row] > _horizon) row++;
        return row;
    }
}
