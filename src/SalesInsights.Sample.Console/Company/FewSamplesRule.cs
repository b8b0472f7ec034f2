using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Sample.Company;

/// <summary>A rule of a company's own in C#: few samples sent in the period. Silent until a pack switches it on.</summary>
internal sealed class FewSamplesRule : DiagnosticRule
{
    public const string Id = "ACME1";

    private const int Default = 10;
    private readonly int _leastSamples;

    public FewSamplesRule(int leastSamples = Default)
        : base(new RuleDescriptor(Id, Texts, Pattern.LostInFollowUp, Severity.Info, roles: [Role.Mixed, Role.Develop]))
    {
        _leastSamples = leastSamples;
        RequireOptionsInRange();
    }

    public override IReadOnlyList<RuleOption> Options => [new("leastSamples", SampleFacts.SamplesSent.Unit, _leastSamples, Default, RuleOptionRange.AtLeast(1))];

    private static Dictionary<string, RuleText> Texts => new()
    {
        ["en"] = new(
            "Few samples", "{name}: {samplesSent|sample|samples} sent in {period} so far; {samplesSent.threshold} are usual in this company. First impression.",
            ["Are samples held up somewhere?"]),
        ["zh-CN"] = new("寄样少", "{name}:{period} 至今寄样 {samplesSent} 次,公司一般不少于 {samplesSent.threshold} 次。初步判断。", ["样品是不是卡在哪里了?"]),
    };

    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case.Get(SampleFacts.SamplesSent).TryGet(out var sent) && sent < _leastSamples)
            yield return Report(@case).Because(SampleFacts.SamplesSent, threshold: _leastSamples, option: "leastSamples").Build();
    }

    protected override DiagnosticRule With(RuleOptionValues values) => new FewSamplesRule(values.Whole("leastSamples"));
}
