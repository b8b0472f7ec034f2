using SalesInsights.Rules.Reviews;

namespace SalesInsights.Sample.Sources;

/// <summary>The file of a log cannot be read as one.</summary>
internal sealed class LogFileException(string file, ReviewLogException inner) : Exception(inner.Message, inner)
{
    public string File { get; } = file;
}
