using SalesInsights.DataFolder;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>What each table of an export is read as, then everything that is not certain.</summary>
internal sealed class ImportScreen(MappingGuess guess, string path, string? file, Language language)
{
    private const int MostNames = 12;

    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render() => new Rows(
    [
        Parts.Line(_texts["import.heading"], Parts.Strong),
        .. guess.Sections.SelectMany(Section),
        .. Doubts(),
        .. guess.Notes.Where(n => n.Doubt == GuessDoubt.Missing).Select(_ => Parts.Line(_texts["import.missing"], Parts.Alarm)),
        Parts.Line(file is null ? _texts["import.next"] : _texts.Fill("import.written", file, path)),
    ]);

    private IEnumerable<IRenderable> Section(GuessedSection section)
    {
        yield return Parts.Line(_texts.Fill("import.section", section.Fact, section.Table.Length > 0 ? section.Table : _texts["import.rows"]));
        if (section.Columns.Count > 0) yield return Parts.Indented(string.Join(", ", section.Columns.Select(c => $"{c.Key} ← {c.Value}")), 4, Parts.Quiet);
    }

    private IEnumerable<IRenderable> Doubts()
    {
        var lines = guess.Notes.Where(n => n.Doubt != GuessDoubt.Missing)
            .GroupBy(n => (n.Doubt, n.Table, n.Field, Last: IsOfWords(n) ? n.Values[^1] : "")).SelectMany(Lines).ToArray();
        if (lines.Length == 0) yield break;
        yield return Parts.Line();
        yield return Parts.Line(_texts["import.doubts"], Parts.Strong);
        foreach (var line in lines) yield return Parts.Indented(line, 2);
    }

    /// <summary>Words that are taken alike stand in one line.</summary>
    private IEnumerable<string> Lines(IGrouping<(GuessDoubt Doubt, string Table, string Field, string Last), GuessNote> notes)
    {
        var key = $"import.{char.ToLowerInvariant(notes.Key.Doubt.ToString()[0])}{notes.Key.Doubt.ToString()[1..]}";
        if (notes.Key.Last is { Length: > 0 } word)
            return [_texts.Fill(key, notes.Key.Table, notes.Key.Field, Names(notes.Select(n => n.Values[0])), _texts.Or($"import.word.{word}", word))];
        return notes.Select(n => _texts.Fill(key, n.Table, n.Field, First(n), Rest(n)));
    }

    private static bool IsOfWords(GuessNote note) => note.Doubt is GuessDoubt.StageOutcome or GuessDoubt.ActivityKind;

    private string First(GuessNote note) => note.Doubt is GuessDoubt.ColumnsNotUsed or GuessDoubt.StageOrder ? Names(note.Values)
        : note.Values.FirstOrDefault() ?? "";

    private string Rest(GuessNote note) => note.Doubt == GuessDoubt.DateNotUnderstood
        ? language.Number(int.Parse(note.Values[1], System.Globalization.CultureInfo.InvariantCulture))
        : Names(note.Values.Skip(1));

    private string Names(IEnumerable<string> names)
    {
        var all = names.ToArray();
        var list = string.Join(_texts["import.comma"], all.Take(MostNames));
        return all.Length <= MostNames ? list : _texts.Fill("import.more", list, language.Number(all.Length - MostNames));
    }
}
