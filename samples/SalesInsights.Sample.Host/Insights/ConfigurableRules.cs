using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;

namespace SalesInsights.Sample.Host.Insights;

/// <summary>Makes a built-in rule again with other option values.</summary>
internal static class ConfigurableRules
{
    /// <summary>The rule with these values; null when its options cannot be set by name.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="values">A value for each of the rule's options.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public static DiagnosticRule? Make(string id, IReadOnlyDictionary<string, decimal> values)
    {
        return id switch
        {
            NoNewCustomersRule.Id => new NoNewCustomersRule(new() { WorkingDays = Whole("workingDays") }),
            CustomersWithoutOpportunityRule.Id => new CustomersWithoutOpportunityRule(new()
            {
                MinimumCustomers = Whole("minimumCustomers"),
                MinimumShare = Share("minimumShare"),
            }),
            NoContactOnRecordRule.Id => new NoContactOnRecordRule(new()
            {
                MinimumCustomers = Whole("minimumCustomers"),
                MinimumShare = Share("minimumShare"),
                MinimumCompared = Whole("minimumCompared"),
            }),
            TooManyInHandRule.Id => new TooManyInHandRule(new()
            {
                MostInHand = Whole("mostInHand"),
                MinimumShare = Share("minimumShare"),
                MinimumInHand = Whole("minimumInHand"),
                TimesPeers = Share("timesPeers"),
                TimesOwn = Share("timesOwn"),
            }),
            SlowAtStageRule.Id => new SlowAtStageRule(new()
            {
                MinimumOverdue = Whole("minimumOverdue"),
                MinimumShare = Share("minimumShare"),
            }),
            LosingAtStageRule.Id => new LosingAtStageRule(new()
            {
                MinimumFinished = Whole("minimumFinished"),
                MinimumShare = Share("minimumShare"),
            }),
            OverdueExcessRule.Id => new OverdueExcessRule(new()
            {
                MinimumOverdue = Whole("minimumOverdue"),
                MinimumShare = Share("minimumShare"),
            }),
            MailsUnansweredRule.Id => new MailsUnansweredRule(new()
            {
                MinimumWaiting = Whole("minimumWaiting"),
                MinimumShare = Share("minimumShare"),
                MedianHours = Whole("medianHours"),
                MinimumMails = Whole("minimumMails"),
                MinimumCompared = Whole("minimumCompared"),
            }),
            BehindPaceRule.Id => new BehindPaceRule(new() { MinimumPace = Share("minimumPace"), MinimumElapsed = Share("minimumElapsed") }),
            _ => null,
        };

        int Whole(string name) => (int)values[name];
        double Share(string name) => (double)values[name];
    }
}
