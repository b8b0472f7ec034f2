using SalesInsights.Calendars;

namespace SalesInsights.Ledgers;

/// <summary>
/// What changed on the few opportunities whose changes are dated, opportunity by opportunity in the order of their moments: reporting
/// amounts and expected closing days. Amounts of open stays are in the visits too.
/// </summary>
internal sealed class ChangeTable
{
    public required Dictionary<int, (int Start, int Count)> ByOpportunity { get; init; }
    public required int[] At { get; init; }

    /// <summary>In units of the reporting currency; <see cref="Units.Missing"/> where the amount did not change.</summary>
    public required long[] Amount { get; init; }

    /// <summary>A day number; <see cref="DayNumber.Unknown"/> where it did not change.</summary>
    public required int[] ExpectedClose { get; init; }

    /// <summary>The expected closing day that was known by a stamp, of an opportunity with dated ones.</summary>
    /// <returns>Whether the opportunity has any dated one, known by then or not.</returns>
    public bool TryGetExpectedClose(int opportunity, int horizon, out int day)
    {
        day = DayNumber.Unknown;
        if (!ByOpportunity.TryGetValue(opportunity, out var range)) return false;
        var isDated = false;
        for (var i = range.Start; i < range.Start + range.Count; i++)
        {
            if (ExpectedClose[i] == DayNumber.Unknown) continue;
            isDated = true;
            if (At[i] <= horizon) day = ExpectedClose[i];
        }

        return isDated;
    }

    /// <summary>The amount that was known by a stamp, of an opportunity with dated ones.</summary>
    /// <returns>Whether the opportunity has any dated one; the amount is missing where none was known by then.</returns>
    public bool TryGetAmount(int opportunity, int horizon, out long units)
    {
        units = Units.Missing;
        if (!ByOpportunity.TryGetValue(opportunity, out var range)) return false;
        var isDated = false;
        for (var i = range.Start; i < range.Start + range.Count; i++)
        {
            if (Amount[i] == Units.Missing) continue;
            isDated = true;
            if (At[i] <= horizon) units = Amount[i];
        }

        return isDated;
    }
}
