namespace SalesInsights.Metrics;

/// <summary>Takes the events of a measure one by one: each once as a whole, then once for each salesperson who has a part in it.</summary>
internal interface IMeasureSink
{
    /// <summary>An event as the company sees it.</summary>
    /// <param name="row">Its row in its table.</param>
    /// <param name="day">Its day; unknown for an undated one.</param>
    /// <param name="units">Its amount in units, possibly missing or unpriced; 0 for a count.</param>
    void AddWhole(int row, int day, long units);

    /// <summary>The one salesperson to whom the event announced last belongs; nobody (-1) for house business.</summary>
    void AddPart(int row, int owner, int day, long units);

    /// <summary>One of several parts of the event announced last; the parts follow each other and sum to the whole.</summary>
    void AddShare(int row, int owner, int day, long units);
}
