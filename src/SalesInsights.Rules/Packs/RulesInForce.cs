using System.Globalization;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Packs;

/// <summary>The rules that come of packs on top of a host's rules, where each setting comes from, and what is wrong.</summary>
/// <remarks>
/// Packs are merged setting by setting from the most basic one to the tenant's own: of two that set the same, the later one counts. Overrides and suppressions add up, the later ones
/// first. What no pack sets is the host's. Immutable.
/// </remarks>
/// <example><code>
/// var inForce = RulesInForce.Of(BuiltInRules.Default, FactCatalog.BuiltIn, [RulePack.Parse(json, "acme.json")]);
/// foreach (var problem in inForce.Problems) Console.Error.WriteLine(problem.Message(Language.English));
/// var engine = new DiagnosticEngine(inForce.Rules);
/// </code></example>
public sealed class RulesInForce
{
    private readonly MergedRules _merged;

    private RulesInForce(MergedRules merged, RuleSet rules, ReadingOptions reading, IReadOnlyList<RulePack> packs, IReadOnlyList<PackProblem> problems) =>
        (_merged, Rules, Reading, Packs, Problems) = (merged, rules, reading, packs, problems);

    /// <summary>The rules; where there are problems, without what is wrong.</summary>
    public RuleSet Rules { get; }

    /// <summary>Which records the facts look at.</summary>
    public ReadingOptions Reading { get; }

    /// <summary>The packs, the most basic one first.</summary>
    public IReadOnlyList<RulePack> Packs { get; }

    /// <summary>Everything that is wrong, pack by pack in the order of the text. A host that takes no half-right packs asks whether this is empty.</summary>
    public IReadOnlyList<PackProblem> Problems { get; }

    /// <summary>What packs set and is in force, by path.</summary>
    public IReadOnlyList<PackSetting> Settings =>
    [
        .. _merged.Exemptions.Values.Select(s => s.Setting), .. _merged.Reading.Values.Select(s => s.Setting),
        .. _merged.Rules.Values.SelectMany(r => r.Settings()), .. _merged.Suppressions.Select(s => s.Setting),
    ];

    /// <summary>Puts packs on top of a host's rules.</summary>
    /// <param name="basis">The host's rules: the built-in ones, and rules of its own.</param>
    /// <param name="facts">The facts that formulas and texts may name.</param>
    /// <param name="packs">The packs, the most basic one first; each extends the one before it.</param>
    /// <param name="reading">The host's reading; defaults when null.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RulesInForce Of(RuleSet basis, FactCatalog facts, IEnumerable<RulePack> packs, ReadingOptions? reading = null)
    {
        if (packs is null) throw new ArgumentNullException(nameof(packs));
        var merged = new MergedRules(
            basis ?? throw new ArgumentNullException(nameof(basis)), facts ?? throw new ArgumentNullException(nameof(facts)));
        var all = packs.ToArray();
        var problems = new List<PackProblem>(Chain(all));
        foreach (var pack in all) problems.AddRange(PackWalk.Merge(pack, merged));
        var last = new PackProblems(all.Length == 0 ? "" : all[all.Length - 1].Name);
        var rules = PackAssembly.Rules(merged, last);
        problems.AddRange(last.All);
        var read = PackReading.Apply(reading ?? new ReadingOptions(), name => merged.Reading.TryGetValue(name, out var number) ? number.Value : null);
        return new RulesInForce(merged, rules, read.Checked(), all, problems);
    }

    /// <summary>Everything that is in force of one rule and where it comes from: enabled, severity, options, texts, overrides, suppressions.</summary>
    /// <param name="id">The rule, also one that is switched off.</param>
    /// <param name="language">The language of the texts.</param>
    /// <returns>The settings, defaults included; empty for a rule that nobody knows.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public IReadOnlyList<PackSetting> Explain(string id, Language language)
    {
        if (id is null) throw new ArgumentNullException(nameof(id));
        if (language is null) throw new ArgumentNullException(nameof(language));
        var said = _merged.Rules.TryGetValue(id, out var known) ? known : null;
        if ((Rules.Find(id) ?? _merged.Basis.Find(id)) is not { } rule) return [];
        var path = "rules." + id;
        var text = Rules.Find(id) is null ? rule.Descriptor.Texts["en"] : Rules.TextOf(rule, language.Tag);
        var at = $"{path}.texts.{language.Tag}.";
        PackSetting[] defaults =
        [
            new(path + ".enabled", _merged.Basis.IsEnabled(rule) ? "true" : "false"),
            new(path + ".severity", PackWords.Camel((_merged.Basis.Find(id) is { } basis ? _merged.Basis.SeverityOf(basis) : rule.Descriptor.Severity).ToString())),
            .. rule.Options.Select(o => new PackSetting($"{path}.options.{o.Name}", Value(o.Value))),
            new(at + "title", text.Title), new(at + "message", text.Message),
            .. text.Compared == text.Message ? Array.Empty<PackSetting>() : [new(at + "compared", text.Compared)],
            new(at + "questions", string.Join(" / ", text.Questions)),
        ];
        var set = said?.Settings().ToArray() ?? [];
        return
        [
            .. defaults.Select(d => Array.Find(set, s => s.Path == d.Path) ?? d),
            .. set.Where(s => !s.Path.Contains(".texts.") && !Array.Exists(defaults, d => d.Path == s.Path)),
            .. _merged.Suppressions.Where(s => s.Value.RuleId is null || s.Value.RuleId == id).Select(s => s.Setting),
        ];
    }

    /// <summary>Whether each pack is the one that the next extends.</summary>
    private static IEnumerable<PackProblem> Chain(RulePack[] packs)
    {
        if (packs.Length > PackLimits.Chain)
            yield return new(PackProblemCode.EndlessChain, packs[packs.Length - 1].Name, null, (hole, _) => hole == "most" ? PackProblems.Text(PackLimits.Chain) : null);
        for (var i = 0; i < packs.Length; i++)
        {
            var expected = packs[i].Extends;
            if (expected is null || (i > 0 && packs[i - 1].Name == expected)) continue;
            yield return new(PackProblemCode.UnknownPack, packs[i].Name, packs[i].Root?.Find("extends"), (hole, _) => hole == "found" ? expected : null);
        }
    }

    private static string Value(FactValue value) => value.IsExact ? value.Exact.ToString(CultureInfo.InvariantCulture) : value.ToString();
}
