using System.Globalization;
using SalesInsights.Rules.Json;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Packs;

/// <summary>Collects everything that is wrong with a pack, so that a person sees it all at once.</summary>
internal sealed class PackProblems(string pack)
{
    private readonly List<PackProblem> _problems = [];
    private int _more;

    public string Pack { get; } = pack;

    /// <summary>In the order of the text; where there are too many, their number in the last one.</summary>
    public IReadOnlyList<PackProblem> All
    {
        get
        {
            var sorted = _problems.OrderBy(p => p.Line).ThenBy(p => p.Column).ThenBy(p => p.Code).ToList();
            if (_more > 0) sorted.Add(new PackProblem(PackProblemCode.MoreProblems, Pack, null, (hole, _) => hole == "count" ? Text(_more) : null));
            return sorted;
        }
    }

    public void Add(PackProblemCode code, JsonNode? at, params (string Hole, string Text)[] texts) =>
        Add(new PackProblem(code, Pack, at, (hole, _) => TextOf(texts, hole)));

    /// <summary>A name that is not known, with the one that was probably meant and those that there are.</summary>
    public void AddUnknown(PackProblemCode code, JsonNode at, string found, IReadOnlyCollection<string> known) => Add(new PackProblem(
        code, Pack, at, (hole, _) => TextOf([("found", Excerpt.Of(found)), ("known", Listed(known))], hole), Spelling.Nearest(found, known)));

    /// <summary>A problem whose words differ by language.</summary>
    public void Add(PackProblemCode code, JsonNode at, string hole, Func<Language, string> text, params (string Hole, string Text)[] texts) =>
        Add(new PackProblem(code, Pack, at, (asked, language) => asked == hole ? text(language) : TextOf(texts, asked)));

    public void Add(PackProblem problem)
    {
        if (_problems.Count < PackLimits.Problems) _problems.Add(problem);
        else _more++;
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? TextOf((string Hole, string Text)[] texts, string hole)
    {
        foreach (var (name, text) in texts)
        {
            if (name == hole) return text.Length == 0 ? null : text;
        }

        return null;
    }

    /// <summary>The names where they fit on a line; too many help nobody.</summary>
    private static string Listed(IReadOnlyCollection<string> names) => names.Count is 0 or > 15 ? "" : string.Join(", ", names);
}
