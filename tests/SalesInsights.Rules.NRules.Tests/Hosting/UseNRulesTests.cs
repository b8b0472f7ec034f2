using Microsoft.Extensions.DependencyInjection;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Hosting;
using SalesInsights.Rules.NRules.Authoring;
using SalesInsights.Rules.NRules.Hosting;
using SalesInsights.Rules.NRules.Tests.Support;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.NRules.Tests.Hosting;

public sealed class UseNRulesTests
{
    [Fact]
    public void UseNRules_RunsNRulesRules_WithTheHostsServices()
    {
        using var services = new ServiceCollection()
            .AddSingleton<IReadOnlyCollection<string>>(["u2"])
            .AddSalesInsights(o => o.UseNRules().ConfigureRules(rules => rules.With(new AskingRule())))
            .BuildServiceProvider();

        var report = services.GetRequiredService<DiagnosticEngine>()
            .Run(new TeamBuilder().Person("u2", "Ada").Snapshot(), new DiagnosisRequest(TeamBuilder.Period));

        Assert.Empty(report.Faults);
        Assert.DoesNotContain(report.Find(Subject.Salesperson("u1"))!.Findings, f => f.RuleId == "ASK1");
        Assert.Single(report.Find(Subject.Salesperson("u2"))!.Findings, f => f.RuleId == "ASK1");
    }

    [Fact]
    public void With_SameIdAgain_TakesItsPlace()
    {
        var rules = new RuleSet([]).With(new ManyCustomersRule(3)).With(new ManyCustomersRule(7));

        Assert.Equal(7, Assert.Single(rules.Rules).Options[0].Value.Exact);
    }
}
