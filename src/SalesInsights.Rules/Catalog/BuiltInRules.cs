using SalesInsights.Rules.Authoring;

namespace SalesInsights.Rules.Catalog;

/// <summary>The rules that come with the library, with their default options.</summary>
public static class BuiltInRules
{
    /// <summary>All built-in rules.</summary>
    public static RuleSet Default { get; } = new(
    [
        new TargetNotSetRule(),
        new TargetMismatchRule(),
        new ThinDataRule(),
        new NoNewCustomersRule(),
        new TooFewNewCustomersRule(),
        new CustomersWithoutOpportunityRule(),
        new NoContactOnRecordRule(),
        new TooManyInHandRule(),
        new SlowAtStageRule(),
        new LosingAtStageRule(),
        new OverdueExcessRule(),
        new MailsUnansweredRule(),
        new BehindPaceRule(),
        new UnlikelyToReachRule(),
        new TargetMissedBeforeRule(),
        new RepeatCustomersOverdueRule(),
        new PaymentsLateRule(),
        new AboutToFallRule(),
        new StrengthToShowRule(),
        new BetterThanBeforeRule(),
    ]);
}
