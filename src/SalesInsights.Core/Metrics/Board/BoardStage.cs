using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Board;

/// <summary>One column of a board: an open stage with its opportunities.</summary>
public sealed class BoardStage
{
    internal BoardStage(Stage stage, int expectedDays, BoardTally tally, IReadOnlyList<BoardCard> cards)
    {
        Stage = stage;
        ExpectedDays = expectedDays;
        Total = tally.Total.Result;
        Stuck = tally.Stuck.Result;
        Ages = new DayStatistics(tally.Ages);
        Cards = cards;
    }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>The calendar days that the stage expects at most: its own number, else the default of the options.</summary>
    public int ExpectedDays { get; }

    /// <summary>All opportunities in the stage, shown or not.</summary>
    public CountAndAmount Total { get; }

    /// <summary>Those of them that are stuck, shown or not.</summary>
    public CountAndAmount Stuck { get; }

    /// <summary>Calendar days that they have been in the stage; unknown entries are excluded and counted.</summary>
    public DayStatistics Ages { get; }

    /// <summary>
    /// The cards that are shown: by age × amount, largest first, then by amount, age and id; an unknown age or amount comes after the
    /// others.
    /// </summary>
    public IReadOnlyList<BoardCard> Cards { get; }

    /// <summary>How many opportunities of the stage have no card here.</summary>
    public long NotShown => Total.Count - Cards.Count;
}
