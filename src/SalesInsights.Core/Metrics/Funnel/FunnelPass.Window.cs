using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Funnel;

/// <summary>Conversion windows and the age that an opportunity needs to have had its time.</summary>
internal sealed partial class FunnelPass
{
    private const int UsualMaturityDays = 90;

    private enum Age
    {
        Mature,
        Immature,
        Unknown,
    }

    /// <summary>How old an opportunity must be to have had its time.</summary>
    public static ConversionWindow MaturityOf(FunnelOptions options, StageScale scale)
    {
        if (options.ConversionWindow is { } window) return window;
        if (options.MaturityDays is { } days) return ConversionWindow.Days(days);
        var hasExpectations = scale.Open.Length > 0 && scale.Open.All(s => s.ExpectedDays is not null);
        return ConversionWindow.Days(hasExpectations ? scale.Open.Sum(s => s.ExpectedDays!.Value) : UsualMaturityDays);
    }

    /// <summary>
    /// Hides what came after the opportunity's own window. Where unknown dates leave open what lies within, the opportunity is unclear:
    /// entries stand in their order, so that an undated one lies between its dated neighbours.
    /// </summary>
    private void CutToWindow()
    {
        _isUnclear = _visits.Count > 0 && _visits.Entered[0] == Stamp.Unknown;
        if (_visits.Count == 0 || _isUnclear) return;
        var limit = Stamp.EndOfDay(_maturity.LastDay(Stamp.Day(_visits.Entered[0]), _calendar));
        var end = 0;
        while (end < _visits.Count && _visits.Entered[end] <= limit) end++;
        _isUnclear = _visits.Entered[end - 1] == Stamp.Unknown && (end < _visits.Count || limit < _snapshot.Horizon);
        if (!_isUnclear) _visits.CutTo(end);
    }

    /// <summary>The age from the first entry on, or from the creation where that has no date.</summary>
    private Age AgeOf(int created)
    {
        var first = _visits.Count > 0 && _visits.Entered[0] != Stamp.Unknown ? Stamp.Day(_visits.Entered[0]) : created;
        if (first == DayNumber.Unknown) return Age.Unknown;
        return first <= _lastMatureStart ? Age.Mature : Age.Immature;
    }

    /// <summary>The last day on which a window can begin that has ended by the snapshot's day.</summary>
    private int LastMatureStart()
    {
        var day = _snapshot.AsOfDay - _maturity.Length;
        while (_maturity.LastDay(day, _calendar) > _snapshot.AsOfDay) day--;
        return day;
    }
}
