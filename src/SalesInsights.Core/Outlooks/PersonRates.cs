namespace SalesInsights.Outlooks;

/// <summary>How often each owner's events happen, own counts drawn towards those of the others.</summary>
/// <remarks>
/// Rates differ between people as a gamma distribution, fitted by moments (Kleinman's weights) to those who had any event: with few days
/// behind, a person is thought to be like the others; with many, like themselves.
/// </remarks>
internal sealed class PersonRates
{
    // Fewer people than this say nothing about how people differ.
    private const int FewestPeople = 3;
    private const double UsualShape = 4;

    // Somebody without any event on so many working days does not do it: another role.
    private const int DaysOfSilence = 60;

    private readonly RateStream _stream;
    private readonly double[] _exposure;
    private readonly int[] _workedDays;
    private readonly double _shape;
    private readonly double _mean;

    public PersonRates(RateStream stream, RateWindow window)
    {
        (_stream, _exposure, _workedDays) = (stream, window.Exposure, window.WorkedDays);
        (_mean, _shape) = Fit();
    }

    /// <summary>Expected events for each weight of days, and the squared relative uncertainty of that.</summary>
    public (double Rate, double Uncertainty) Of(int owner)
    {
        var (count, exposure) = (_stream.CountOf(owner), _exposure[owner]);
        var isHouse = owner == _exposure.Length - 1;
        if (_mean <= 0 && !isHouse) return default;
        if (count == 0 && (isHouse || _workedDays[owner] >= DaysOfSilence || _workedDays[owner] == 0)) return default;
        if (isHouse) return exposure <= 0 ? default : (count / exposure, 1d / count);
        return ((_shape + count) / ((_shape / _mean) + exposure), 1 / (_shape + count));
    }

    private (double Mean, double Shape) Fit()
    {
        double events = 0, exposure = 0, squares = 0;
        var people = 0;
        for (var person = 0; person < _exposure.Length - 1; person++)
        {
            if (_stream.CountOf(person) == 0 || _exposure[person] <= 0) continue;
            people++;
            events += _stream.CountOf(person);
            exposure += _exposure[person];
            squares += _exposure[person] * _exposure[person];
        }

        if (exposure <= 0) return default;
        var mean = events / exposure;
        if (people < FewestPeople) return (mean, UsualShape);
        var spread = 0d;
        for (var person = 0; person < _exposure.Length - 1; person++)
        {
            if (_stream.CountOf(person) == 0 || _exposure[person] <= 0) continue;
            var apart = (_stream.CountOf(person) / _exposure[person]) - mean;
            spread += _exposure[person] * apart * apart;
        }

        var variance = (spread - ((people - 1) * mean)) / (exposure - (squares / exposure));
        var shape = variance <= 0 ? double.PositiveInfinity : mean * mean / variance;
        return (mean, Math.Min(200, Math.Max(0.5, shape)));
    }
}
