using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;

namespace SalesInsights.Rules.Hosting;

/// <summary>What a host sets up: the rules in force and the facts that they may use.</summary>
public sealed class SalesInsightsOptions
{
    /// <summary>The rules in force.</summary>
    /// <value>The default is <see cref="BuiltInRules.Default"/>.</value>
    public RuleSet Rules { get; private set; } = BuiltInRules.Default;

    /// <summary>The facts that rules may use.</summary>
    /// <value>The default is <see cref="FactCatalog.BuiltIn"/>.</value>
    public FactCatalog Facts { get; private set; } = FactCatalog.BuiltIn;

    /// <summary>Which records the facts look at, where no pack says otherwise.</summary>
    /// <value>The default is <c>new ReadingOptions()</c>.</value>
    public ReadingOptions Reading { get; private set; } = new();

    /// <summary>For how many tenants rules are kept at once; beyond it those that nobody asked for the longest time go.</summary>
    /// <value>The default is 1000.</value>
    public int MostTenants { get; private set; } = 1000;

    internal Func<IServiceProvider, IRuleEvaluator?> Evaluator { get; private set; } = _ => null;

    /// <summary>Changes the rules: other thresholds, rules switched off, rules of the company's own.</summary>
    /// <param name="change">Gets the rules so far and gives the rules to use.</param>
    /// <exception cref="ArgumentNullException">The change, or what it gives, is null.</exception>
    public SalesInsightsOptions ConfigureRules(Func<RuleSet, RuleSet> change)
    {
        if (change is null) throw new ArgumentNullException(nameof(change));
        Rules = change(Rules) ?? throw new ArgumentNullException(nameof(change), "The change gives no rules.");
        return this;
    }

    /// <summary>Registers a fact of the company's own.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="ArgumentException">A fact of that name is registered already.</exception>
    public SalesInsightsOptions AddFact(FactKey fact)
    {
        Facts = Facts.With(fact);
        return this;
    }

    /// <summary>Sets which records the facts look at.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="reading"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public SalesInsightsOptions UseReading(ReadingOptions reading)
    {
        Reading = (reading ?? throw new ArgumentNullException(nameof(reading))).Checked();
        return this;
    }

    /// <summary>Sets for how many tenants rules are kept at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public SalesInsightsOptions KeepTenants(int most)
    {
        MostTenants = most >= 1 ? most : throw new ArgumentOutOfRangeException(nameof(most), most, "Rules are kept for 1 tenant or more.");
        return this;
    }

    /// <summary>Runs the rules by another evaluator, such as the NRules engine.</summary>
    /// <param name="create">Makes the evaluator when the engine is first asked for; gets the host's services.</param>
    /// <exception cref="ArgumentNullException"><paramref name="create"/> is null.</exception>
    public SalesInsightsOptions UseEvaluator(Func<IServiceProvider, IRuleEvaluator> create)
    {
        Evaluator = create ?? throw new ArgumentNullException(nameof(create));
        return this;
    }
}
