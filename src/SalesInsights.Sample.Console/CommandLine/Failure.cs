using SalesInsights.DataFolder;
using SalesInsights.Ledgers;
using SalesInsights.Sample.Sources;

namespace SalesInsights.Sample.CommandLine;

/// <summary>Why the program could not do what was asked, in one message.</summary>
public sealed record Failure(int Exit, string Code, string Message, string? File = null, long? Line = null)
{
    public static Failure Of(Exception exception) => exception switch
    {
        UsageException => new(ExitCode.Usage, "usage", exception.Message),
        DataFolderException folder => new(
            folder.Code == ProblemCode.FolderNotFound ? ExitCode.Usage : ExitCode.Data,
            Camel(folder.Code.ToString()), folder.Message, folder.File, folder.Line),
        LogFileException log => new(ExitCode.Data, "reviewLog", log.Message, log.File),
        PackException pack => new(ExitCode.Data, "rulePack", pack.Message, pack.Problems[0].Pack, pack.Problems[0].Line > 0 ? pack.Problems[0].Line : null),
        DataIssuesException strict => Of(strict),
        IOException or UnauthorizedAccessException => new(ExitCode.Data, "io", FirstLine(exception.Message)),
        _ => new(ExitCode.Data, "internal", $"Something went wrong that should not: {FirstLine(exception.Message)}"),
    };

    private static Failure Of(DataIssuesException strict)
    {
        var first = strict.Issues[0];
        var more = strict.Issues.Count == 1 ? "" : FormattableString.Invariant($" ({strict.Issues.Count} issues in all; 'check' lists them)");
        return new(ExitCode.Data, Camel(first.Code.ToString()), $"{first}{more}", first.Origin.File, first.Origin.Line > 0 ? first.Origin.Line : null);
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd('\r');
}
