using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI3004: customers' mails without an answer on record, or answered late.</summary>
/// <remarks>Silent where no customer's mail is on record. Mails without a time of the day count for neither.</remarks>
public sealed class MailsUnansweredRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI3004";

    private static readonly MailsUnansweredOptions Defaults = new();
    private readonly MailsUnansweredOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public MailsUnansweredRule(MailsUnansweredOptions? options = null)
        : base(new RuleDescriptor(Id, BuiltInTexts.Of(Id), Pattern.LostInFollowUp, roles: [Role.Mixed, Role.Develop, Role.Maintain]))
    {
        _options = options ?? Defaults;
        OptionRange.AtLeast(1, _options.MinimumWaiting, Id, nameof(MailsUnansweredOptions.MinimumWaiting));
        OptionRange.Share(_options.MinimumShare, Id, nameof(MailsUnansweredOptions.MinimumShare));
        OptionRange.AtLeast(1, _options.MedianHours, Id, nameof(MailsUnansweredOptions.MedianHours));
        OptionRange.AtLeast(1, _options.MinimumMails, Id, nameof(MailsUnansweredOptions.MinimumMails));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
    [
        new("minimumWaiting", FactUnit.MailThreads, _options.MinimumWaiting, Defaults.MinimumWaiting),
        new("minimumShare", FactUnit.Share, _options.MinimumShare, Defaults.MinimumShare),
        new("medianHours", FactUnit.BusinessHours, _options.MedianHours, Defaults.MedianHours),
        new("minimumMails", FactUnit.MailThreads, _options.MinimumMails, Defaults.MinimumMails),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        if (!@case.Get(BuiltInFacts.MailsToAnswer).TryGet(out var asked)) yield break;

        // How many wait at all is at hand; for how long asks for the conversations, which only few people's are needed of.
        var waiting = @case.Company.Mails.RowOf(@case.Person)?.Replies.Waiting >= _options.MinimumWaiting ? @case.Count(BuiltInFacts.MailsWaitingLong) : 0;
        var isWaiting = waiting >= _options.MinimumWaiting && waiting >= _options.MinimumShare * asked;
        var isLate = asked >= _options.MinimumMails
            && @case.Get(BuiltInFacts.ReplyHoursMedian).TryGet(out var hours) && hours > _options.MedianHours;
        if (!isWaiting && !isLate) yield break;
        var mails = @case.Company.Mails;
        var finding = Report(@case)
            .Because(BuiltInFacts.MailsWaitingLong, asked, _options.MinimumWaiting, "minimumWaiting")
            .Because(BuiltInFacts.ReplyHoursMedian, threshold: _options.MedianHours, option: "medianHours")
            .Because(BuiltInFacts.MailsToAnswer, threshold: _options.MinimumMails, option: "minimumMails")
            .Because(BuiltInFacts.MailAnswerHours)
            .Open(
                customers: new RecordList<Identifiers.Id<Facts.Customer>>(() => mails.Customers(@case.Person).ToArray()),
                activities: new RecordList<Identifiers.Id<Facts.Activity>>(() => mails.Mails(@case.Person).ToArray()));

        // How long answers took cannot be mended; it passes as newer ones come in time.
        yield return (isWaiting && !isLate ? finding.WouldClear("answerMail", OptionRange.ToClear(waiting, (int)asked, _options.MinimumWaiting, _options.MinimumShare)) : finding).Build();
    }
}
