using System.CommandLine;

namespace SalesInsights.Sample.Commands;

/// <summary>Arguments that several commands take; every command line gets its own, for they know their parents.</summary>
internal static class Arguments
{
    public const string Name = "NAME";

    public static Argument<string?> Who(string description) => new(Name) { Description = description, Arity = ArgumentArity.ZeroOrOne };
}
