namespace SalesInsights.Metrics.Correspondence;

/// <summary>One wait of a customer: from the first unanswered mail to the answer, or to the end of the snapshot's day.</summary>
internal readonly struct MailWait(int thread, int row, int day, int person, bool isFirst, bool isAnswered, bool isSetAside, long minutes)
{
    /// <summary>Stands for a wait whose beginning or end has no time of the day.</summary>
    public const long Untimed = -1;

    public int Thread { get; } = thread;

    /// <summary>The activity with which it begins.</summary>
    public int Row { get; } = row;

    public int Day { get; } = day;

    /// <summary>Who is to answer; -1 for nobody.</summary>
    public int Person { get; } = person;

    /// <summary>Whether it begins a thread.</summary>
    public bool IsFirst { get; } = isFirst;

    public bool IsAnswered { get; } = isAnswered;

    public bool IsSetAside { get; } = isSetAside;

    /// <summary>Business minutes, of an open wait those so far.</summary>
    public long Minutes { get; } = minutes;
}
