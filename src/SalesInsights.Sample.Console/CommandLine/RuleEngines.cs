using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;

namespace SalesInsights.Sample.CommandLine;

/// <summary>What <c>--engine</c> may name: the built-in engine, and what a program that builds on this one adds.</summary>
public sealed class RuleEngines
{
    public const string BuiltInName = "built-in";

    private readonly SortedDictionary<string, Func<DiagnosticEngine>> _engines = new(StringComparer.Ordinal)
    {
        [BuiltInName] = () => new DiagnosticEngine(BuiltInRules.Default),
    };

    public IEnumerable<string> Names => _engines.Keys;

    /// <summary>Adds an engine under a name; it is made when it is asked for.</summary>
    public RuleEngines Add(string name, Func<DiagnosticEngine> create)
    {
        _engines.Add(name, create);
        return this;
    }

    public DiagnosticEngine Make(string? name) => _engines.TryGetValue(name ?? BuiltInName, out var create)
        ? create()
        : throw new UsageException(
            $"{UsageException.NotOneOf("--engine", name!, [.. Names]).Message} NRules runs in samples/SalesInsights.Sample.Console.NRules (eng/SalesInsights.NRules.sln).");
}
