namespace SalesInsights.Ledgers;

/// <summary>What was done with a row that has an issue.</summary>
public enum DataIssueAction
{
    /// <summary>The row was left out as a whole.</summary>
    Refused = 0,

    /// <summary>The row counts, but without the named field.</summary>
    FieldDropped = 1,

    /// <summary>The row counts as it is.</summary>
    Kept = 2,

    /// <summary>The row is one with an equal row and counts once.</summary>
    Collapsed = 3,
}
