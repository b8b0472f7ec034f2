using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

public static partial class BuiltInFacts
{
    private const string NoMails = "No customer's mail is on record in the window, or the subject is no salesperson.";

    /// <summary>Conversations in which a customer waits for an answer.</summary>
    public static readonly FactKey<int> MailsWaiting = new(
        "mailsWaiting", FactUnit.MailThreads,
        "The salesperson's conversations by mail in the window in which the customer waits for an answer.",
        NoMails,
        s => OfMails(s, mails => Measured.Of(mails.Waiting(s.Subject.SalespersonId).Count(), SampleOf(s))), peers: PeerSummary.Median);

    /// <summary>Those of them in which the customer waits long.</summary>
    public static readonly FactKey<int> MailsWaitingLong = new(
        "mailsWaitingLong", FactUnit.MailThreads,
        "Those of them in which the customer waits for more business hours than an answer should take; mails without a time of the day do not count.",
        NoMails,
        s => OfMails(s, mails => Measured.Of(mails.WaitingLong(s.Subject.SalespersonId).Count(), SampleOf(s))), peers: PeerSummary.Median);

    /// <summary>How many waits of customers there were.</summary>
    public static readonly FactKey<long> MailsToAnswer = new(
        "mailsToAnswer", FactUnit.MailThreads,
        "How often in the window customers waited for the salesperson's answer, answered since or not.",
        NoMails,
        s => OfMails(s, mails => Measured.Of(SampleOf(s).Counted, SampleOf(s))), peers: PeerSummary.Median);

    /// <summary>Within how many business hours half of the mails are answered.</summary>
    public static readonly FactKey<double> ReplyHoursMedian = new(
        "replyHoursMedian", FactUnit.BusinessHours,
        "Business hours within which half of the customers' mails are answered; those who still wait count as open cases.",
        "Fewer than half are answered so far, no mail has a time of the day, no customer's mail is on record, or the subject is no salesperson.",
        s => OfMails(s, mails => mails.RowOf(s.Subject.SalespersonId)?.Replies.Median.Select(minutes => minutes / 60) ?? Measured.Missing<double>(Gap.NothingToCount)), peers: PeerSummary.Median);

    /// <summary>How many business hours an answer should take at most.</summary>
    public static readonly FactKey<int> MailAnswerHours = new(
        "mailAnswerHours", FactUnit.BusinessHours,
        "Business hours that an answer should take at most, by the reading options.",
        "Never.",
        s => Measured.Of(s.Company.Options.MailAnswerHours, new Sample(1)));

    private static Measured<T> OfMails<T>(CaseScope scope, Func<MailReading, Measured<T>> read)
        where T : struct, IEquatable<T> => scope.Subject.Kind == SubjectKind.Salesperson && scope.Company.Mails.HasMails
            ? read(scope.Company.Mails)
            : Measured.Missing<T>(Gap.NotApplicable);

    private static Sample SampleOf(CaseScope scope) => scope.Company.Mails.RowOf(scope.Subject.SalespersonId) is { } row
        ? new(row.Replies.Answered + row.Replies.Waiting)
        : default;
}
