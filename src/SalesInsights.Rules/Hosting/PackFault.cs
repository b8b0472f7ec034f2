using SalesInsights.Rules.Packs;

namespace SalesInsights.Rules.Hosting;

/// <summary>Why the newest version of a tenant's pack is not in force.</summary>
public sealed class PackFault
{
    internal PackFault(string? version, IReadOnlyList<PackProblem> problems, Exception? exception = null) =>
        (Version, Problems, Exception) = (version, problems, exception);

    /// <summary>The version that was refused; null where the source failed before it said one.</summary>
    public string? Version { get; }

    /// <summary>What is wrong with the pack; empty where the source failed.</summary>
    public IReadOnlyList<PackProblem> Problems { get; }

    /// <summary>What the source threw; null where the pack was read and has problems.</summary>
    public Exception? Exception { get; }
}
