namespace SalesInsights.Rules.Catalog;

/// <summary>Options of SI0003.</summary>
public sealed class ThinDataOptions
{
    /// <summary>Above which share of rows that were refused anything is said.</summary>
    /// <value>The default is 0.02; from 0 to 1, which switches the reason off.</value>
    public double MaximumRefused { get; init; } = 0.02;

    /// <summary>Above which share of customers without a day of creation, or of stage entries without a time, anything is said.</summary>
    /// <value>The default is 0.2; from 0 to 1, which switches both reasons off.</value>
    public double MaximumUndated { get; init; } = 0.2;

    /// <summary>With fewer rows, customers or entries their shares say nothing.</summary>
    /// <value>The default is 20; 1 or more.</value>
    public int MinimumRows { get; init; } = 20;

    /// <summary>How many activities there must be where there are customers or opportunities.</summary>
    /// <value>The default is 1; 0 or more, and 0 switches the reason off.</value>
    public int MinimumActivities { get; init; } = 1;

    /// <summary>How many calendar days the records must go back.</summary>
    /// <value>The default is 91, the shortest window of the journeys; 0 or more, and 0 switches the reason off.</value>
    public int MinimumHistoryDays { get; init; } = 91;
}
