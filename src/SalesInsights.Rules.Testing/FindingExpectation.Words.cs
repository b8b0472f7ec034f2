using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Testing;

public sealed partial class FindingExpectation
{
    /// <summary>Expects the whole text in both languages.</summary>
    /// <param name="english">The text in English.</param>
    /// <param name="chinese">The text in Chinese.</param>
    public FindingExpectation Says(string english, string chinese) => Says(Language.English, english).Says(Language.Chinese, chinese);

    /// <summary>Expects the whole text in one language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="text">The text, with all numbers.</param>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public FindingExpectation Says(Language language, string text)
    {
        var said = _case.Report.Words(language).Text(Finding);
        return Require(said == text, $"in '{language}': {text}", said);
    }

    /// <summary>Expects a part of the text in one language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="part">What the text contains, letter by letter.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FindingExpectation Mentions(Language language, string part)
    {
        if (part is null) throw new ArgumentNullException(nameof(part));
        var said = _case.Report.Words(language).Text(Finding);
        return Require(said.IndexOf(part, StringComparison.Ordinal) >= 0, $"in '{language}' somewhere: {part}", said);
    }

    /// <summary>Expects the questions for the talk in one language, all of them.</summary>
    /// <param name="language">The language.</param>
    /// <param name="questions">The questions in their order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public FindingExpectation Asks(Language language, params string[] questions)
    {
        var asked = _case.Report.Words(language).Questions(Finding);
        return Require(asked.SequenceEqual(questions ?? [], StringComparer.Ordinal), string.Join("\n", questions ?? []), string.Join("\n", asked));
    }
}
