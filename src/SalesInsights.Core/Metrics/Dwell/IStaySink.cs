namespace SalesInsights.Metrics.Dwell;

/// <summary>Takes the stays in open stages, by their rows of the visits.</summary>
internal interface IStaySink
{
    /// <summary>A stay that ended.</summary>
    /// <param name="row">Its last row, whose owner it ended under.</param>
    /// <param name="entry">Its first row, whoever owned it then.</param>
    /// <param name="next">The row of another stage that ended it.</param>
    void AddFinished(int row, int entry, int next);

    /// <summary>A stay that has not ended by the day.</summary>
    /// <param name="row">Its last row, whose owner has it.</param>
    /// <param name="entry">Its first row, whoever owned it then.</param>
    void AddOpen(int row, int entry);
}
