using SalesInsights.DataFolder.Tests.Support;

namespace SalesInsights.DataFolder.Tests.References;

/// <summary>Every figure of the independently computed references is computed and agrees, or is listed with a reason.</summary>
public class ReferenceTests
{
    private const int MavenFigures = 1384;
    private const int AdventureWorksFigures = 4209;
    private const int Shown = 20;

    [SharedDataFact]
    public void Maven_EveryFigure_AgreesOrIsListed() =>
        Agree(MavenFigures, Maven(), MavenAnswers.Of(Shared.Load("maven_crm", "maven.json")), NotComputed.ReadAll("maven"));

    [SharedDataFact]
    public void AdventureWorks_EveryFigure_AgreesOrIsListed() => Agree(
        AdventureWorksFigures,
        AdventureWorks(),
        AdventureWorksAnswers.Of(Shared.Load("adventureworks", "adventureworks.json")),
        NotComputed.ReadAll("adventureworks"));

    [SharedDataFact]
    public void NotComputed_EveryPattern_MatchesAFigureAndHasAReason()
    {
        var figures = Maven().Concat(AdventureWorks()).ToArray();
        var listed = NotComputed.ReadAll("maven").Concat(NotComputed.ReadAll("adventureworks")).ToArray();
        Assert.NotEmpty(listed);
        Assert.Empty(listed.Where(n => n.Because.Length == 0 || !figures.Any(f => n.Matches(f.Path))).Select(n => n.Pattern));
    }

    private static void Agree(int count, IReadOnlyList<Figure> figures, AnswerBook book, IReadOnlyList<NotComputed> listed)
    {
        Assert.Equal(count, figures.Count);
        var wrong = book.Disagreements(figures, listed).ToArray();
        Assert.True(wrong.Length == 0, string.Join(Environment.NewLine, wrong.Take(Shown).Prepend($"{wrong.Length} of {count} figures are wrong:")));
    }

    private static IReadOnlyList<Figure> Maven() => Read("maven", "maven_crm", "maven_reference.json");

    private static IReadOnlyList<Figure> AdventureWorks() => Read("adventureworks", "adventureworks", "adventureworks_reference.json");

    private static IReadOnlyList<Figure> Read(string reference, string folder, string file) =>
        Figure.ReadAll(reference, Path.Combine(Shared.Data(folder), "reference", file));
}
