namespace SalesInsights.Rules.Cases;

/// <summary>Which records the facts look at; thresholds are options of the rules.</summary>
public sealed class ReadingOptions
{
    /// <summary>Customers acquired in this many working days up to the day are asked for follow-up.</summary>
    /// <value>The default is 60; 1 or more.</value>
    public int FollowUpWindowWorkingDays { get; init; } = 60;

    /// <summary>A customer held for fewer working days is too young to be judged.</summary>
    /// <value>The default is 10; 0 or more.</value>
    public int FollowUpGraceWorkingDays { get; init; } = 10;

    /// <summary>Losses at a stage, and deals won, are counted over this many calendar days up to the day.</summary>
    /// <value>The default is 180; 1 or more.</value>
    public int LossWindowDays { get; init; } = 180;

    /// <summary>The days that an opportunity usually stays at most in a stage that says nothing itself.</summary>
    /// <value>The default is 30; 1 or more.</value>
    public int DefaultExpectedDays { get; init; } = 30;

    /// <summary>Customers' mails of this many working days up to the day are asked for an answer.</summary>
    /// <value>The default is 60; 1 or more.</value>
    public int MailWindowWorkingDays { get; init; } = 60;

    /// <summary>A customer who waits for an answer for more business hours waits long.</summary>
    /// <value>The default is 18, two usual working days; 1 or more.</value>
    public int MailAnswerHours { get; init; } = 18;

    /// <summary>A customer in hand without an outbound contact on record in this many working days up to the day is silent.</summary>
    /// <value>The default is 20; 1 or more.</value>
    public int SilentWorkingDays { get; init; } = 20;

    /// <summary>The customers in hand are compared with those that the same person had so many calendar days before.</summary>
    /// <value>The default is 91, a quarter; 1 or more.</value>
    public int InHandBeforeDays { get; init; } = 91;

    /// <summary>An opportunity that came to its owner from somebody else fewer working days ago is neither overdue nor lost to the new owner.</summary>
    /// <value>The default is 10; 0 or more.</value>
    public int HandOverGraceWorkingDays { get; init; } = 10;

    /// <summary>Whether a target was reached is looked up in this many periods of the same kind before the one asked about.</summary>
    /// <value>The default is 4; 1 to 60.</value>
    public int PastPeriods { get; init; } = 4;

    /// <summary>A customer has a rhythm of ordering where the upper quartile of the intervals is at most so many percent of the lower one.</summary>
    /// <value>The default is 300; 100 or more.</value>
    public int RegularPercent { get; init; } = 300;

    /// <summary>A repeat customer is overdue after so many percent of the upper quartile of the own intervals.</summary>
    /// <value>The default is 140; 100 or more.</value>
    public int RepeatOverduePercent { get; init; } = 140;

    /// <summary>The company's policy: a customer in hand falls to the public sea after so many calendar days without contact or order.</summary>
    /// <value>The default is 30; 1 or more.</value>
    public int SeaLimitDays { get; init; } = 30;

    /// <summary>A customer is about to fall with at most so many calendar days left.</summary>
    /// <value>The default is 7; 0 or more.</value>
    public int SeaWarnDays { get; init; } = 7;

    internal ReadingOptions Checked()
    {
        Require(FollowUpWindowWorkingDays, 1, nameof(FollowUpWindowWorkingDays));
        Require(FollowUpGraceWorkingDays, 0, nameof(FollowUpGraceWorkingDays));
        Require(HandOverGraceWorkingDays, 0, nameof(HandOverGraceWorkingDays));
        Require(LossWindowDays, 1, nameof(LossWindowDays));
        Require(DefaultExpectedDays, 1, nameof(DefaultExpectedDays));
        Require(MailWindowWorkingDays, 1, nameof(MailWindowWorkingDays));
        Require(MailAnswerHours, 1, nameof(MailAnswerHours));
        Require(SilentWorkingDays, 1, nameof(SilentWorkingDays));
        Require(InHandBeforeDays, 1, nameof(InHandBeforeDays));
        Require(PastPeriods, 1, nameof(PastPeriods), most: 60);
        Require(SeaLimitDays, 1, nameof(SeaLimitDays));
        Require(SeaWarnDays, 0, nameof(SeaWarnDays));
        Require(RegularPercent, 100, nameof(RegularPercent));
        Require(RepeatOverduePercent, 100, nameof(RepeatOverduePercent));
        return this;
    }

    private static void Require(int value, int least, string name, int most = 100_000)
    {
        if (value < least || value > most) throw new ArgumentOutOfRangeException(name, value, $"The option lies between {least} and {most}.");
    }
}
