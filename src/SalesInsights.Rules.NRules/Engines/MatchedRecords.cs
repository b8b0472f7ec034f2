using NRules.RuleModel;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Organizations;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.NRules.Records;

namespace SalesInsights.Rules.NRules.Engines;

/// <summary>Which records some rule matches; only these become facts, since a company may have millions.</summary>
internal sealed class MatchedRecords
{
    private readonly HashSet<Type> _types = [];

    /// <summary>Whether a rule flattens sequences, for which NRules 1.0.4 fills a dictionary shared by all sessions of a factory.</summary>
    public bool HasFlattening { get; private set; }

    public static MatchedRecords Of(IEnumerable<IRuleDefinition> definitions)
    {
        var matched = new MatchedRecords();
        foreach (var definition in definitions) new Visitor().Visit(matched, definition.LeftHandSide);
        return matched;
    }

    public IEnumerable<object> In(IReadOnlyList<Case> cases)
    {
        var people = cases.Where(c => c.Subject.Kind == SubjectKind.Salesperson).ToArray();
        if (people.Length == 0) return [];
        IEnumerable<object> records = [];
        if (_types.Contains(typeof(CustomerInHand)))
            records = records.Concat(people.SelectMany(p => p.Company.FollowUp.InHand(p.Subject.SalespersonId).Select(c => new CustomerInHand(c, p))));
        if (_types.Contains(typeof(OpenOpportunity)))
            records = records.Concat(Opportunities(people));
        return records;
    }

    private static IEnumerable<OpenOpportunity> Opportunities(Case[] people)
    {
        var byPerson = people.ToDictionary(p => p.Subject.SalespersonId);
        foreach (var stay in OpenStays.Of(people[0].Snapshot))
        {
            if (byPerson.TryGetValue(stay.OwnerId, out var owner)) yield return new OpenOpportunity(stay, owner);
        }
    }

    private sealed class Visitor : RuleElementVisitor<MatchedRecords>
    {
        protected override PatternElement VisitPattern(MatchedRecords matched, PatternElement element)
        {
            matched._types.Add(element.ValueType);
            return base.VisitPattern(matched, element);
        }

        protected override RuleElement VisitAggregate(MatchedRecords matched, AggregateElement element)
        {
            matched.HasFlattening |= element.Name == AggregateElement.FlattenName;
            return base.VisitAggregate(matched, element);
        }
    }
}
