namespace SalesInsights.Metrics.Correspondence;

/// <summary>One wait of a customer: from the first unanswered mail to the answer, or to the end of the snapshot's day.</summary>
internal readonly struct MailWait(int thread, int row, int day, int person, bool isFirst, int answer, bool isSetAside)
{
    public int Thread { get; } = thread;

    /// <summary>The activity with which it begins.</summary>
    public int Row { get; } = row;

    public int Day { get; } = day;

    /// <summary>Who is to answer; -1 for nobody.</summary>
    public int Person { get; } = person;

    /// <summary>Whether it begins a thread.</summary>
    public bool IsFirst { get; } = isFirst;

    /// <summary>The activity that answers it; -1 while none does.</summary>
    public int Answer { get; } = answer;

    public bool IsAnswered => Answer >= 0;

    public bool IsSetAside { get; } = isSetAside;
}
