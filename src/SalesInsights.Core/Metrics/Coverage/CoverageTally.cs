using SalesInsights.Currencies;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Coverage;

/// <summary>The actual and the open pipeline of one subject during the passes.</summary>
internal sealed class CoverageTally(Stage[] stages)
{
    private readonly long[] _unitsByStage = new long[stages.Length];
    private AmountTally _open;
    private AmountTally _inPeriod;
    private long _weighted;
    private long _unweighted;
    private long _withoutClose;
    private long _late;

    public MeasureTally Actual;

    public CountAndAmount Open => _open.Result;

    public CountAndAmount InPeriod => _inPeriod.Result;

    public long Weighted => _weighted;

    public long Unweighted => _unweighted;

    public long WithoutClose => _withoutClose;

    public long Late => _late;

    /// <summary>The sum of amounts times chances, rounded once, half to even, to the decimals that amounts keep.</summary>
    public decimal WeightedAmount => decimal.Round(
        _unitsByStage.Select((units, stage) => FixedPoint.ToDecimal(units) * (decimal)(stages[stage].Probability ?? 0)).Sum(),
        FixedPoint.Decimals,
        MidpointRounding.ToEven);

    public void Add(in OpenOpportunity open, Window period, int asOfDay)
    {
        _open.Add(open.Units);
        if (open.Stage >= 0 && stages[open.Stage].Probability is not null && Units.IsAmount(open.Units))
        {
            _weighted++;
            _unitsByStage[open.Stage] = checked(_unitsByStage[open.Stage] + open.Units);
        }
        else
        {
            _unweighted++;
        }

        if (open.ExpectedCloseDay == Calendars.DayNumber.Unknown)
        {
            _withoutClose++;
            return;
        }

        if (open.ExpectedCloseDay < asOfDay) _late++;
        if (period.Contains(open.ExpectedCloseDay)) _inPeriod.Add(open.Units);
    }
}
