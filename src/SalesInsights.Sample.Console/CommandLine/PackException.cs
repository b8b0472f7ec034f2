using SalesInsights.Rules.Packs;

namespace SalesInsights.Sample.CommandLine;

/// <summary>The rule pack has problems; all of them are told at once.</summary>
public sealed class PackException(IReadOnlyList<PackProblem> problems, string message) : Exception(message)
{
    public IReadOnlyList<PackProblem> Problems { get; } = problems;
}
