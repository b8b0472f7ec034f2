using SalesInsights.DataFolder;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Sources;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>The rows of every file with what became of them, then the issues by kind and what is not used.</summary>
internal sealed class CheckScreen(LoadedData data, Language language)
{
    private const int ExamplesPerCode = 3;

    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render() => new Rows(
    [
        Parts.Line(_texts.Fill("check.heading", data.Ledger.Company.Name), Parts.Strong),
        data.Files.Count > 0 ? Files() : Facts(),
        .. Blanks(),
        .. Issues(),
        .. data.Unused.Select(u => Parts.Line(_texts.Fill("check.unused", u.Name.Length > 0 ? $"{u.File}: {u.Name}" : u.File), Parts.Quiet)),
    ]);

    private Table Files()
    {
        var table = Parts.Table(
            _texts["column.file"], _texts["column.rows"], _texts["column.leftOut"], _texts["column.accepted"],
            _texts["column.refused"], _texts["column.collapsed"]).WithNumbersFrom(1, 5);
        foreach (var file in data.Files)
            table.AddRow(Parts.Line(NameOf(file)), Count(file.Rows), Count(file.LeftOut), Count(file.Accepted), Count(file.Refused), Count(file.Collapsed));
        return table;
    }

    private Table Facts()
    {
        var table = Parts.Table(_texts["column.fact"], _texts["column.rows"], _texts["column.accepted"], _texts["column.refused"], _texts["column.collapsed"])
            .WithNumbersFrom(1, 4);
        foreach (var fact in data.Ledger.Counts.Where(c => c.Read > 0))
            table.AddRow(Parts.Line(fact.Fact.ToString()), Count(fact.Read), Count(fact.Accepted), Count(fact.Refused), Count(fact.Collapsed));
        return table;
    }

    private IEnumerable<IRenderable> Blanks() => data.Files.SelectMany(f => f.Blanks.Select(b =>
        Parts.Line(_texts.Fill("check.blank", NameOf(f), b.Field, language.Number(b.Rows)))));

    private IEnumerable<IRenderable> Issues()
    {
        var issues = data.Ledger.Issues;
        yield return Parts.Line(issues.Count == 0 ? _texts["check.noIssues"] : _texts.Fill("check.issues", language.Number(issues.Count)), Parts.Strong);
        foreach (var group in issues.GroupBy(i => i.Code).OrderBy(g => g.Key))
        {
            yield return Parts.Indented($"{group.Key}: {language.Number(group.Count())}", 2);
            foreach (var issue in group.Take(ExamplesPerCode)) yield return Parts.Indented(issue.ToString(), 4);
            if (group.Count() > ExamplesPerCode) yield return Parts.Indented("…", 4);
        }
    }

    /// <summary>The file, and what it was read as where its name does not say that.</summary>
    private static string NameOf(FileCount file) =>
        Path.GetFileNameWithoutExtension(file.File) == file.Fact ? file.File : $"{file.File} → {file.Fact}";

    private Text Count(long count) => new(language.Number(count));
}
