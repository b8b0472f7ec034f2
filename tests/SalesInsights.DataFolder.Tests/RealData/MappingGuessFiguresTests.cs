using System.Text;
using System.Text.RegularExpressions;
using SalesInsights.DataFolder.Json;
using SalesInsights.DataFolder.Mappings;
using SalesInsights.DataFolder.Tests.Support;

namespace SalesInsights.DataFolder.Tests.RealData;

/// <summary>How much of the mappings made by hand a guess gives again; the figures stand in docs/guides/mapping-files.md.</summary>
public partial class MappingGuessFiguresTests
{
    private static readonly (string Mapping, string Data, int Tables, int OfTables, int Columns, int OfColumns)[] Figures =
    [
        ("adventureworks", "adventureworks", 6, 6, 24, 24),
        ("hubspot", "fivetran_hubspot_seeds", 5, 5, 22, 22),
        ("jaffle", "jaffle_shop", 3, 3, 10, 10),
        ("maven", "maven_crm", 4, 5, 15, 25),
        ("salesforce", "fivetran_salesforce_seeds", 12, 12, 48, 49),
    ];

    [SharedDataFact]
    public void Of_RealExports_GivesSoManyTablesAndColumnsOfTheMappingsMadeByHand() => Assert.Equal(Figures, Figures.Select(f => Measure(f.Mapping, f.Data)));

    [SharedDataFact]
    public void Of_RealExports_LoadAsTheyAre() => Assert.All(Figures, f =>
    {
        var guess = MappingGuess.Of(Shared.Data(f.Data));
        using var folder = new TempFolder().With("mapping.json", guess.Json);
        Assert.True(guess.IsComplete);
        Assert.NotEmpty(DataFolderReader.Load(Shared.Data(f.Data), new FolderOptions { Mapping = folder.PathOf("mapping.json") }).Files);
    });

    [Fact]
    public void Guide_Figures_AreThoseMeasured()
    {
        var guide = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Shared.TestFile())!, "..", "docs", "guides", "mapping-files.md"));
        Assert.All(Figures, f => Assert.Contains($"| {f.Mapping} | {f.Tables} of {f.OfTables} | {f.Columns} of {f.OfColumns} |", guide,
            StringComparison.Ordinal));
    }

    private static (string Mapping, string Data, int Tables, int OfTables, int Columns, int OfColumns) Measure(string mapping, string data)
    {
        var hand = MappingFile.Read(Shared.Mapping(mapping + ".json"));
        var guess = MappingFile.Read(JsonFile.Parse(Encoding.UTF8.GetBytes(MappingGuess.Of(Shared.Data(data)).Json), "guess"), "guess");
        var (handTables, guessTables) = (Tables(hand), Tables(guess));
        var (handColumns, guessColumns) = (Columns(hand), Columns(guess));
        return (mapping, data, handTables.Count(guessTables.Contains), handTables.Count, handColumns.Count(guessColumns.Contains), handColumns.Count);
    }

    private static HashSet<string> Tables(MappingPlan plan) =>
        [.. plan.Sections.Where(s => s.Source is not null).Select(s => $"{s.Fact.Schema.Name} {s.Source}")];

    /// <summary>Every field with the columns that it is made of, and where it is looked up; constants do not count.</summary>
    private static HashSet<string> Columns(MappingPlan plan) => [.. plan.Sections.Where(s => s.Source is not null).SelectMany(s => s.Columns
        .Where(c => c.Value.Constant is null)
        .Select(c => $"{s.Fact.Schema.Name} {s.Source} {c.Key}: {Origin(c.Value)} {c.Value.Lookup?.Source} {c.Value.Lookup?.Take}"))];

    private static string Origin(FieldRule rule) => rule.Column
        ?? string.Join(" ", Hole().Matches(rule.Template!).Select(m => m.Value.Trim('{', '}')).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Hole();
}
