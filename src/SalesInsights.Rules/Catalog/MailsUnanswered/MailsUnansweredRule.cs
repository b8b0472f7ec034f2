using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI3004: customers' mails without an answer on record, or answered late.</summary>
/// <remarks>
/// Silent where no customer's mail is on record. Mails without a time of the day count for neither. Beside its thresholds it speaks where opportunities move on
/// at a stage more slowly than the own past and the others make likely, as SI3001 does, and customers wait long: then it names a reason for it.
/// </remarks>
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
        RequireOptionsInRange();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
    [
        new("minimumWaiting", FactUnit.MailThreads, _options.MinimumWaiting, Defaults.MinimumWaiting, RuleOptionRange.AtLeast(1)),
        new("minimumShare", FactUnit.Share, _options.MinimumShare, Defaults.MinimumShare, RuleOptionRange.Share),
        new("medianHours", FactUnit.BusinessHours, _options.MedianHours, Defaults.MedianHours, RuleOptionRange.AtLeast(1)),
        new("minimumMails", FactUnit.MailThreads, _options.MinimumMails, Defaults.MinimumMails, RuleOptionRange.AtLeast(1)),
        new("minimumCompared", FactUnit.MailThreads, _options.MinimumCompared, Defaults.MinimumCompared, RuleOptionRange.AtLeast(1)),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        if (!@case.Get(BuiltInFacts.MailsToAnswer).TryGet(out var asked)) yield break;

        // How many wait at all is at hand; for how long asks for the conversations, which only few people's are needed of.
        var waitingAtAll = @case.Company.Mails.RowOf(@case.Person)?.Replies.Waiting ?? 0;
        var step = waitingAtAll >= _options.MinimumCompared ? StandingOut.Slowest(@case) : null;
        var waiting = waitingAtAll >= _options.MinimumWaiting || step is not null ? @case.Count(BuiltInFacts.MailsWaitingLong) : 0;
        var isWaiting = waiting >= _options.MinimumWaiting && waiting >= _options.MinimumShare * asked;
        var isLate = asked >= _options.MinimumMails
            && @case.Get(BuiltInFacts.ReplyHoursMedian).TryGet(out var hours) && hours > _options.MedianHours;
        if (waiting < _options.MinimumCompared) step = null;
        if (!isWaiting && !isLate && step is null) yield break;
        var mails = @case.Company.Mails;
        var isByPolicy = isWaiting || isLate;
        var finding = isByPolicy
            ? Report(@case)
                .Because(BuiltInFacts.MailsWaitingLong, asked, _options.MinimumWaiting, "minimumWaiting")
                .Because(BuiltInFacts.ReplyHoursMedian, threshold: _options.MedianHours, option: "medianHours")
                .Because(BuiltInFacts.MailsToAnswer, threshold: _options.MinimumMails, option: "minimumMails")
            : Report(@case)
                .Because(BuiltInFacts.MailsWaitingLong, asked, _options.MinimumCompared, "minimumCompared")
                .Because(BuiltInFacts.ReplyHoursMedian)
                .Because(BuiltInFacts.MailsToAnswer);
        finding.Because(BuiltInFacts.MailAnswerHours);
        if (step is not null) finding.Judged(step, isByPolicy);
        finding.Open(
            customers: new RecordList<Identifiers.Id<Facts.Customer>>(() => mails.Customers(@case.Person).ToArray()),
            activities: new RecordList<Identifiers.Id<Facts.Activity>>(() => mails.Mails(@case.Person).ToArray()));

        // How long answers took cannot be mended; it passes as newer ones come in time.
        if (!isLate) finding.WouldClear(ClearingActions.AnswerMail, Math.Max(isWaiting ? ToClear(waiting, asked) : 0, step is null ? 0 : waiting - _options.MinimumCompared + 1));
        yield return finding.Build();
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new MailsUnansweredRule(new()
    {
        MinimumWaiting = values.Whole("minimumWaiting"),
        MinimumShare = values.Number("minimumShare"),
        MedianHours = values.Whole("medianHours"),
        MinimumMails = values.Whole("minimumMails"),
        MinimumCompared = values.Whole("minimumCompared"),
    });

    private int ToClear(int waiting, long asked) => Fewest.ToClear(waiting, (int)asked, _options.MinimumWaiting, _options.MinimumShare);
}
