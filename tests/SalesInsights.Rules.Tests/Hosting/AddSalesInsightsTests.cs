using Microsoft.Extensions.DependencyInjection;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Hosting;

namespace SalesInsights.Rules.Tests.Hosting;

public sealed class AddSalesInsightsTests
{
    [Fact]
    public void AddSalesInsights_Defaults_GivesAnEngineWithTheBuiltInRules()
    {
        using var services = new ServiceCollection().AddSalesInsights().BuildServiceProvider();

        var engine = services.GetRequiredService<DiagnosticEngine>();

        Assert.Equal(
            BuiltInRules.Default.Rules.Select(r => r.Descriptor.Id),
            engine.Rules.Rules.Select(r => r.Descriptor.Id));
        Assert.Same(engine, services.GetRequiredService<DiagnosticEngine>());
    }

    [Fact]
    public void AddSalesInsights_CompanyChanges_AreInForce()
    {
        var fact = new FactKey<int>("samplesSent", new FactUnit("samples", FactForm.Count), "Samples.", "Never.", _ => Measured.Of(1, new Sample(1)));
        using var services = new ServiceCollection()
            .AddSalesInsights(o => o.AddFact(fact).ConfigureRules(rules => rules.Without("SI3002"))).BuildServiceProvider();

        Assert.Null(services.GetRequiredService<RuleSet>().Find("SI3002"));
        Assert.Same(fact, services.GetRequiredService<FactCatalog>().Find("samplesSent"));
    }

    [Fact]
    public void AddSalesInsights_UnknownRule_FailsAtOnce()
    {
        var error = Assert.Throws<ArgumentException>(() => new ServiceCollection().AddSalesInsights(o => o.ConfigureRules(r => r.Without("SI9"))));
        Assert.Contains("SI1001", error.Message);
    }

    [Fact]
    public void UseEvaluator_GetsTheHostsServicesAndTheRules()
    {
        using var services = new ServiceCollection().AddSingleton(new Compiled())
            .AddSalesInsights(o => o.UseEvaluator(provider => provider.GetRequiredService<Compiled>())).BuildServiceProvider();

        var engine = services.GetRequiredService<DiagnosticEngine>();

        Assert.Same(engine.Rules, services.GetRequiredService<Compiled>().Rules);
    }

    private sealed class Compiled : IRuleEvaluator
    {
        public RuleSet? Rules { get; private set; }

        public IRuleProgram Compile(RuleSet rules)
        {
            Rules = rules;
            return null!;
        }
    }
}
