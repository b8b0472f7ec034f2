using System.CommandLine;

namespace SalesInsights.Sample.CommandLine;

/// <summary>A command with examples for its help; each of them runs as printed on the demo company.</summary>
internal sealed class ConsoleCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>What to type after the program's name.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
