namespace SalesInsights.Journeys;

/// <summary>How much of what other people stand behind is shown.</summary>
internal enum JourneySight
{
    /// <summary>Everything: the whole company.</summary>
    Whole = 0,

    /// <summary>Rounded to two digits: a viewer's part, with five people or more outside.</summary>
    Rounded = 1,

    /// <summary>Nothing: fewer are outside, and their numbers could be told from ours.</summary>
    Hidden = 2,
}
