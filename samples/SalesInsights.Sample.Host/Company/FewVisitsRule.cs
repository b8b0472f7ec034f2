using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Sample.Host.Company;

/// <summary>CRM1, a rule of the CRM's own in C#: few visits to customers. Silent until a tenant's pack switches it on.</summary>
internal sealed class FewVisitsRule : DiagnosticRule
{
    public const string Id = "CRM1";

    private const int Default = 4;
    private readonly int _leastVisits;

    public FewVisitsRule(int leastVisits = Default)
        : base(new RuleDescriptor(Id, Texts, Pattern.NotFollowedUp, Severity.Info, roles: [Role.Mixed, Role.Develop]))
    {
        _leastVisits = leastVisits;
        RequireOptionsInRange();
    }

    public override IReadOnlyList<RuleOption> Options => [new("leastVisits", CrmFacts.Visits.Unit, _leastVisits, Default, RuleOptionRange.AtLeast(1))];

    private static Dictionary<string, RuleText> Texts => new()
    {
        ["en"] = new(
            "Few visits",
            "{name}: {visits|visit|visits} to customers on record in {period}; {visits.threshold} or more are usual in this company. First impression.",
            ["Are visits made and not written down?"]),
        ["zh-CN"] = new("拜访少", "{name}:{period} 系统记录的客户拜访 {visits} 次,公司一般不少于 {visits.threshold} 次。初步判断。", ["是不是去了,但没有登记?"]),
    };

    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case.Get(CrmFacts.Visits).TryGet(out var visits) && visits < _leastVisits)
            yield return Report(@case).Because(CrmFacts.Visits, threshold: _leastVisits, option: "leastVisits").Build();
    }

    protected override DiagnosticRule With(RuleOptionValues values) => new FewVisitsRule(values.Whole("leastVisits"));
}
