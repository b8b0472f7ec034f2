namespace SalesInsights.Metrics.Correspondence;

/// <summary>The mails of the company, a salesperson, a customer or an opportunity.</summary>
public sealed class CorrespondenceRow
{
    internal CorrespondenceRow(string id, long threads, long mailsIn, long mailsOut, TimedWaits waits)
    {
        (Id, Threads, MailsIn, MailsOut) = (id, threads, mailsIn, mailsOut);
        FirstResponses = new(waits, w => w.IsFirst);
        Replies = new(waits, _ => true);
    }

    /// <summary>The id of the salesperson, customer or opportunity; empty for the company and for what is of none.</summary>
    public string Id { get; }

    /// <summary>Threads with mails that count here.</summary>
    public long Threads { get; }

    /// <summary>Mails from customers.</summary>
    public long MailsIn { get; }

    /// <summary>Mails to customers.</summary>
    public long MailsOut { get; }

    /// <summary>First responses: the waits at the beginning of threads that a customer began.</summary>
    public ReplyTimes FirstResponses { get; }

    /// <summary>All waits, first ones included.</summary>
    public ReplyTimes Replies { get; }
}
