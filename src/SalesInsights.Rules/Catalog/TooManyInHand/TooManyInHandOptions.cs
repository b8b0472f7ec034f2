namespace SalesInsights.Rules.Catalog;

/// <summary>
/// Options of SI2003; after how many working days a customer is silent, and how long ago the own past is, are <c>ReadingOptions.SilentWorkingDays</c> and
/// <c>InHandBeforeDays</c>.
/// </summary>
public sealed class TooManyInHandOptions
{
    /// <summary>From how many customers without an order on somebody is asked whether they are too many, where many of them are silent.</summary>
    /// <value>The default is 150: one contact with each in 20 working days would be more than seven a day. 1 or more.</value>
    public int MostInHand { get; init; } = 150;

    /// <summary>From which share of silent ones among them on.</summary>
    /// <value>The default is 0.5; above 0, at most 1.</value>
    public double MinimumShare { get; init; } = 0.5;

    /// <summary>From how many customers without an order on anything is said where the step of the journey stands out.</summary>
    /// <value>The default is 20; 1 or more.</value>
    public int MinimumInHand { get; init; } = 20;

    /// <summary>How many times the median of the others is clearly more, where the step stands out.</summary>
    /// <value>The default is 1.5; above 1, at most 1000.</value>
    public double TimesPeers { get; init; } = 1.5;

    /// <summary>How many times the own number of before is clearly more, where the step stands out.</summary>
    /// <value>The default is 1.5; above 1, at most 1000.</value>
    public double TimesOwn { get; init; } = 1.5;
}
