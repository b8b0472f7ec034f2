using System.Globalization;
using System.Text;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Formulas;

/// <summary>What is wrong with a formula's text, and where.</summary>
public sealed class FormulaError
{
    private const int LongestWord = 40;

    internal FormulaError(FormulaErrorCode code, int column, string word, string? nearest = null, FormulaKind expected = default, FormulaKind found = default)
    {
        (Code, Column, Word, Nearest, Expected, Found) = (code, column, word, nearest, expected, found);
    }

    /// <summary>What is wrong.</summary>
    public FormulaErrorCode Code { get; }

    /// <summary>Where the word begins: 1 is the first character; counted in UTF-16 units, at most one more than the text has.</summary>
    public int Column { get; }

    /// <summary>The word that it is about, as written; empty at the end of the text.</summary>
    public string Word { get; }

    /// <summary>The known word that was probably meant; null where none is close.</summary>
    public string? Nearest { get; }

    internal FormulaKind Expected { get; }

    internal FormulaKind Found { get; }

    /// <summary>The error in one sentence, with its column.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string Message(Language language)
    {
        if (language is null) throw new ArgumentNullException(nameof(language));
        return TextTemplate.Fill(language.Phrase("formula.at"), (hole, _) => hole == "column" ? Whole(Column) : null)
            + TextTemplate.Fill(language.Phrase("formula." + Code), (hole, _) => Fill(hole, language));
    }

    /// <summary>The English message.</summary>
    public override string ToString() => Message(Language.English);

    private TextTemplate.Hole? Fill(string hole, Language language) => hole switch
    {
        "word" => new(Shown(Word)),
        "nearest" => new(Nearest ?? "", isMissing: Nearest is null),
        "expected" => new(language.Phrase("formula.kind." + Expected)),
        "found" => new(language.Phrase("formula.kind." + Found)),
        "length" => Whole(FormulaLimits.Length),
        "depth" => Whole(FormulaLimits.Depth),
        "parts" => Whole(FormulaLimits.Parts),
        _ => null,
    };

    private static TextTemplate.Hole Whole(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Fit for one line: cut, and what cannot be seen or stands for half a character is written as its number.</summary>
    private static string Shown(string word)
    {
        var shown = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (i >= LongestWord) return shown.Append('…').ToString();
            var c = word[i];
            if (char.IsHighSurrogate(c) && i + 1 < word.Length && char.IsLowSurrogate(word[i + 1])) shown.Append(c).Append(word[++i]);
            else if (IsVisible(c)) shown.Append(c);
            else shown.Append("U+").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return shown.ToString();
    }

    private static bool IsVisible(char c) => c == ' ' || CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark);
}
