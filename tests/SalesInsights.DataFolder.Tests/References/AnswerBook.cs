namespace SalesInsights.DataFolder.Tests.References;

/// <summary>The answers of the library by the path that a reference file gives to the same figure.</summary>
internal sealed class AnswerBook(string reference)
{
    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);

    public Answer this[string path]
    {
        set => _answers.Add($"{reference}/{path}", value);
    }

    /// <summary>What is wrong with each figure: it differs, is neither computed nor listed, or is both.</summary>
    public IEnumerable<string> Disagreements(IReadOnlyList<Figure> figures, IReadOnlyList<NotComputed> listed)
    {
        foreach (var figure in figures)
        {
            var isListed = listed.Any(n => n.Matches(figure.Path));
            var isComputed = _answers.TryGetValue(figure.Path, out var answer);
            if (isComputed == isListed) yield return $"{figure.Path} is {(isListed ? "computed and listed as not computed" : "neither computed nor listed")}";
            else if (isComputed && !answer!.Agrees(figure.Value)) yield return $"{figure.Path} is {figure.Value} in the reference, here {answer}";
        }

        foreach (var path in _answers.Keys.Except(figures.Select(f => f.Path))) yield return $"{path} is not in the reference";
    }
}
