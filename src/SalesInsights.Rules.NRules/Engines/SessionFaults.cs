using NRules;
using NRules.RuleModel;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.NRules.Records;

namespace SalesInsights.Rules.NRules.Engines;

/// <summary>What companies' rules threw: each a fault about the subject that the rule looked at, and the other rules go on.</summary>
internal sealed class SessionFaults
{
    private readonly List<RuleFault> _seen = [];

    public SessionFaults(ISession session)
    {
        session.Events.LhsExpressionFailedEvent += (_, e) =>
        {
            foreach (var rule in e.Rules) Add(rule, e.Facts, e.Exception);
            e.IsHandled = true;
        };
        session.Events.AgendaExpressionFailedEvent += (_, e) =>
        {
            Add(e.Rule, e.Facts, e.Exception);
            e.IsHandled = true;
        };
        session.Events.RhsExpressionFailedEvent += (_, e) =>
        {
            Add(e.Match.Rule, e.Match.Facts, e.Exception);
            e.IsHandled = true;
        };
    }

    public IReadOnlyList<RuleFault> Seen => _seen;

    public void AddEndless(IMatch next, int firings) => Add(next.Rule, next.Facts, new InvalidOperationException(
        $"Stopped after {firings} firings: rules trigger each other without end, this one among them."));

    private void Add(IRuleDefinition rule, IEnumerable<IFact> facts, Exception? exception) =>
        _seen.Add(new RuleFault(RuleDefinitions.RuleId(rule), SubjectOf(facts), exception ?? new InvalidOperationException("The rule failed without a reason.")));

    /// <summary>Whom the first fact that is about somebody is about; else the company.</summary>
    private static Subject SubjectOf(IEnumerable<IFact> facts) => facts.Select(f => f.Value switch
    {
        Case @case => @case.Subject,
        Finding finding => finding.Subject,
        CustomerInHand customer => customer.Owner.Subject,
        OpenOpportunity opportunity => opportunity.Owner.Subject,
        _ => default,
    }).FirstOrDefault(s => s != Subject.Company);
}
