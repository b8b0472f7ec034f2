namespace SalesInsights.Rules.Catalog;

/// <summary>Options of SI3004; after how many business hours a wait is long is <c>ReadingOptions.MailAnswerHours</c>.</summary>
public sealed class MailsUnansweredOptions
{
    /// <summary>From how many conversations in which a customer waits long on somebody is asked.</summary>
    /// <value>The default is 10; 1 or more.</value>
    public int MinimumWaiting { get; init; } = 10;

    /// <summary>From which share of the mails to answer on somebody is asked; high, for many answers are given by phone or chat.</summary>
    /// <value>The default is 0.8; above 0, at most 1.</value>
    public double MinimumShare { get; init; } = 0.8;

    /// <summary>Above how many business hours until half of the mails are answered somebody is asked.</summary>
    /// <value>The default is 18, two usual working days; 1 or more.</value>
    public int MedianHours { get; init; } = 18;

    /// <summary>From how many mails to answer on anything is said of how long answers take.</summary>
    /// <value>The default is 10; 1 or more.</value>
    public int MinimumMails { get; init; } = 10;

    /// <summary>From how many conversations in which a customer waits long on they are told where opportunities stand out by moving slowly at a stage.</summary>
    /// <value>The default is 3; 1 or more.</value>
    public int MinimumCompared { get; init; } = 3;
}
