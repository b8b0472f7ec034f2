using SalesInsights.DataFolder.Tables;

namespace SalesInsights.Sample.CommandLine;

/// <summary>The command line asks for something that cannot be done; the message is for the person who typed it.</summary>
public sealed class UsageException(string message) : Exception(message)
{
    /// <summary>An option takes one of a few words, and this is none of them.</summary>
    public static UsageException NotOneOf(string option, string text, IReadOnlyList<string> words) =>
        new($"{option}: '{text}' is not one of {string.Join(", ", words)}{Ended(NearestName.Hint(text, words))}");

    /// <summary>A hint is a question; a sentence without one ends with a full stop.</summary>
    public static string Ended(string hint) => hint.Length == 0 ? "." : hint;
}
