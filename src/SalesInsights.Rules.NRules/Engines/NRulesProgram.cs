using NRules;
using SalesInsights.Rules.Engines;

namespace SalesInsights.Rules.NRules.Engines;

/// <summary>A compiled rule set.</summary>
internal sealed class NRulesProgram : IRuleProgram
{
    private readonly ISessionFactory _factory;

    public NRulesProgram(ISessionFactory factory, MatchedRecords records, ServiceResolver services, int maximumFirings)
    {
        _factory = factory;
        _factory.DependencyResolver = services;
        Records = records;
        MaximumFirings = maximumFirings;
    }

    public MatchedRecords Records { get; }

    public int MaximumFirings { get; }

    /// <summary>
    /// Held while a session runs where rules flatten sequences: NRules 1.0.4 then fills a plain dictionary of the factory, with each type
    /// that is flattened for the first time, and two sessions at once may corrupt it. A warm-up session is not enough, since a query that
    /// follows another match is set up only when that match is there.
    /// </summary>
    public object? Turn => Records.HasFlattening ? _factory : null;

    public IRuleSession Open() => new NRulesSession(this);

    public ISession CreateSession() => _factory.CreateSession();
}
