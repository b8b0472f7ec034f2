namespace SalesInsights.Ledgers;

/// <summary>A staged row with an id of its own.</summary>
internal interface IStagedRecord
{
    /// <summary>The code of the id in its pool; <see cref="TextPool.None"/> where it is empty.</summary>
    int Id { get; }
}
