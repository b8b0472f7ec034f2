using System.Text;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Tests.Docs;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Wording;

/// <summary>
/// The words of a rule in one language, as a person has read and approved them: a file for each in <c>Wording/Approved</c>. They are written anew where
/// SALESINSIGHTS_APPROVE is <c>wording</c>, and only there; look at the differences before you commit them.
/// </summary>
internal static class ApprovedWording
{
    private const string Folder = "tests/SalesInsights.Rules.Tests/Wording/Approved";

    private static bool IsApproving { get; } = Environment.GetEnvironmentVariable("SALESINSIGHTS_APPROVE") == "wording";

    /// <summary>Every built-in rule in every language.</summary>
    public static IEnumerable<(string RuleId, Language Language)> All =>
        BuiltInRules.Default.Rules.SelectMany(r => Language.All.Select(language => (r.Descriptor.Id, language)));

    /// <summary>The names of the files that there are.</summary>
    public static IEnumerable<string> Files => Directory.GetFiles(Path.Combine(Repository.Root, Folder)).Select(f => Path.GetFileName(f)!);

    public static string FileOf(string ruleId, Language language) => $"{ruleId}.{language}.txt";

    /// <summary>The approved text; empty where there is none.</summary>
    public static string Read(string ruleId, Language language)
    {
        var path = $"{Folder}/{FileOf(ruleId, language)}";
        return File.Exists(Path.Combine(Repository.Root, path)) ? Repository.Read(path) : "";
    }

    /// <summary>What the rule says now.</summary>
    public static string Of(string ruleId, Language language)
    {
        var text = BuiltInRules.Default.Find(ruleId)!.Descriptor.Texts[language.Tag];
        var (page, shown) = (new StringBuilder($"{ruleId} {text.Title}\n"), new HashSet<string>(StringComparer.Ordinal));
        foreach (var scene in WordingScenes.All[ruleId])
        {
            page.Append($"\n{scene.Name}\n  {scene.Text(language)}\n");
            foreach (var line in (string[])[$"  [1] {scene.One(language)}\n", $"  [n] {scene.Several(language)}\n", $"  [-] {scene.None(language)}\n"])
            {
                if (shown.Add(line)) page.Append(line);
            }
        }

        page.Append("\nquestions\n");
        foreach (var question in WordingScenes.All[ruleId].First().Questions(language)) page.Append($"  {question}\n");
        return page.ToString();
    }

    /// <summary>What the rule says now, written into its file where that is asked for.</summary>
    public static string OfAndWrite(string ruleId, Language language)
    {
        var text = Of(ruleId, language);
        if (IsApproving) File.WriteAllText(Path.Combine(Repository.Root, Folder, FileOf(ruleId, language)), text);
        return text;
    }

    /// <summary>The lines that are gone, and those that are new; empty where there are none.</summary>
    public static string Difference(string approved, string now)
    {
        var (before, after) = (approved.Split('\n'), now.Split('\n'));
        if (approved == now) return "";
        var lines = before.Except(after).Select(l => "- " + l).Concat(after.Except(before).Select(l => "+ " + l)).ToArray();
        return lines.Length == 0 ? "the same lines in another order" : string.Join("\n", lines);
    }
}
