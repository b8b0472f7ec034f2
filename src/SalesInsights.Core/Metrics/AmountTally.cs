using SalesInsights.Currencies;
using SalesInsights.Ledgers;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics;

/// <summary>Counts records and sums their amounts in units during a pass.</summary>
internal struct AmountTally
{
    private UnitSum _units;
    private int _count;
    private int _missing;
    private int _unpriced;

    public readonly long Count => _count;

    public readonly CountAndAmount Result => new(Count, _units.Amount, _missing, _unpriced);

    /// <summary>The mean of the known amounts, rounded half to even to the decimals that amounts keep.</summary>
    public readonly Measured<decimal> Average
    {
        get
        {
            var priced = Count - _missing - _unpriced;
            var sample = new Sample(priced, _missing + _unpriced);
            if (priced == 0) return Measured.Missing<decimal>(_unpriced > 0 ? Gap.Unpriced : Gap.NothingToCount, sample);
            var mean = _units.Amount / priced;
            return Measured.Of(decimal.Round(mean, FixedPoint.Decimals, MidpointRounding.ToEven), sample);
        }
    }

    public void Add(in AmountTally other)
    {
        _count += other._count;
        _missing += other._missing;
        _unpriced += other._unpriced;
        _units.Add(other._units);
    }

    public void Add(long units)
    {
        _count++;
        if (Units.IsAmount(units)) _units.Add(units);
        else if (units == Units.Missing) _missing++;
        else _unpriced++;
    }
}
