using SalesInsights.DataFolder.Tests.Support;

namespace SalesInsights.DataFolder.Tests.References;

/// <summary>Every figure of the independently computed references is computed and agrees, or is listed with a reason.</summary>
public class ReferenceTests
{
    private const int MavenFigures = 1384;
    private const int AdventureWorksFigures = 4209;
    private const int JaffleFigures = 46;
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
    public void Jaffle_EveryFigure_AgreesOrIsListed()
    {
        var byCustomer = Shared.LoadWith("jaffle_shop", "jaffle.json", m => m.Replace("\"name\": {", "\"segment\": \"id\", \"name\": {", StringComparison.Ordinal));
        var byStatus = Shared.LoadWith("jaffle_shop", "jaffle.json", m => m
            .Replace("\"rows\": []", "\"rows\": [ { \"id\": \"shop\", \"name\": \"Shop\" } ]", StringComparison.Ordinal)
            .Replace("\"customer_id\": \"user_id\",", "\"customer_id\": \"user_id\", \"opportunity_id\": \"id\",", StringComparison.Ordinal)
            .Replace("\"facts\": [", "\"facts\": [" + StatusSection + ",", StringComparison.Ordinal));
        Agree(
            JaffleFigures,
            Jaffle(),
            JaffleAnswers.Of(Shared.Load("jaffle_shop", "jaffle.json"), byCustomer, byStatus),
            NotComputed.ReadAll("jaffle"));
    }

    [SharedDataFact]
    public void NotComputed_EveryPattern_MatchesAFigureAndHasAReason()
    {
        var figures = Maven().Concat(AdventureWorks()).Concat(Jaffle()).ToArray();
        var listed = NotComputed.ReadAll("maven").Concat(NotComputed.ReadAll("adventureworks")).Concat(NotComputed.ReadAll("jaffle")).ToArray();
        Assert.NotEmpty(listed);
        Assert.Empty(listed.Where(n => n.Because.Length == 0 || !figures.Any(f => n.Matches(f.Path))).Select(n => n.Pattern));
    }

    private const string StatusSection = """
        { "fact": "opportunities", "source": "raw_orders.csv", "columns": {
          "id": "id", "owner_id": { "constant": "shop" }, "customer_id": { "constant": "" }, "created_at": "order_date", "segment": "status" } }
        """;

    private static void Agree(int count, IReadOnlyList<Figure> figures, AnswerBook book, IReadOnlyList<NotComputed> listed)
    {
        Assert.Equal(count, figures.Count);
        var wrong = book.Disagreements(figures, listed).ToArray();
        Assert.True(wrong.Length == 0, string.Join(Environment.NewLine, wrong.Take(Shown).Prepend($"{wrong.Length} of {count} figures are wrong:")));
    }

    private static IReadOnlyList<Figure> Maven() => Read("maven", "maven_crm", "maven_reference.json");

    private static IReadOnlyList<Figure> AdventureWorks() => Read("adventureworks", "adventureworks", "adventureworks_reference.json");

    private static IReadOnlyList<Figure> Jaffle() => Read("jaffle", "jaffle_shop", "jaffle_reference.json");

    private static IReadOnlyList<Figure> Read(string reference, string folder, string file) =>
        Figure.ReadAll(reference, Path.Combine(Shared.Data(folder), "reference", file));
}
