using System.Globalization;
using SalesInsights.Rules.Json;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Packs;

/// <summary>One thing that is wrong with a pack, and where.</summary>
public sealed class PackProblem
{
    private readonly Func<string, Language, string?> _holes;

    internal PackProblem(PackProblemCode code, string pack, JsonNode? at, Func<string, Language, string?> holes, string? nearest = null)
        : this(code, pack, at?.Path ?? "", at?.Line ?? 0, at?.Column ?? 0, holes, nearest)
    {
    }

    internal PackProblem(
        PackProblemCode code, string pack, string path, long line, long column, Func<string, Language, string?> holes, string? nearest = null) =>
        (Code, Pack, Path, Line, Column, _holes, Nearest) = (code, pack, path, line, column, holes, nearest);

    /// <summary>What is wrong.</summary>
    public PackProblemCode Code { get; }

    /// <summary>The name of the pack; of a pack without a name, the place that it came from.</summary>
    public string Pack { get; }

    /// <summary>The place in the JSON, for example <c>$.rules.SI1001.options.workingDays</c>; empty for the pack as a whole.</summary>
    public string Path { get; }

    /// <summary>The line, 1 is the first; 0 for the pack as a whole.</summary>
    public long Line { get; }

    /// <summary>The place in the line, in bytes: 1 is the first; 0 for the pack as a whole.</summary>
    public long Column { get; }

    /// <summary>The known name that was probably meant; null where none is close.</summary>
    public string? Nearest { get; }

    /// <summary>The problem in one sentence with its place: <c>acme, line 4, $.rules.SI1001.option: there is no key …</c>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string Message(Language language)
    {
        if (language is null) throw new ArgumentNullException(nameof(language));
        return Fill("pack.at", language) + Fill("pack." + Code, language);
    }

    /// <summary>The English message.</summary>
    public override string ToString() => Message(Language.English);

    private string Fill(string phrase, Language language) => TextTemplate.Fill(language.Phrase(phrase), (hole, _) => hole switch
    {
        "pack" => new(Pack, isMissing: Pack.Length == 0),
        "line" => new(Line.ToString(CultureInfo.InvariantCulture), isMissing: Line == 0),
        "path" => new(Path, isMissing: Path.Length == 0),
        "nearest" => new(Nearest ?? "", isMissing: Nearest is null),
        _ when _holes(hole, language) is { } text => new(text),
        _ => new("", isMissing: true),
    });
}
