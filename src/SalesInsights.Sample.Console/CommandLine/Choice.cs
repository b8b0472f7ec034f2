using System.CommandLine;

namespace SalesInsights.Sample.CommandLine;

/// <summary>An option that takes one of a few words; the first of them is what holds without it.</summary>
public sealed class Choice<T> : Option<string?>
{
    private readonly (string Word, T Value)[] _words;

    public Choice(string name, string value, string description, params (string Word, T Value)[] words)
        : base(name)
    {
        HelpName = value;
        Description = description;
        _words = words;
        CompletionSources.Add(Words);
    }

    public string[] Words => [.. _words.Select(w => w.Word)];

    /// <exception cref="UsageException">It is none of the words.</exception>
    public T Of(ParseResult parsed)
    {
        if (parsed.GetValue(this) is not { } text) return _words[0].Value;
        var place = Array.FindIndex(_words, w => w.Word == text);
        return place >= 0 ? _words[place].Value : throw UsageException.NotOneOf(Name, text, Words);
    }

    /// <summary>What was chosen; null where the option is not given.</summary>
    public T? OrNone(ParseResult parsed) => parsed.GetValue(this) is null ? default : Of(parsed);
}
