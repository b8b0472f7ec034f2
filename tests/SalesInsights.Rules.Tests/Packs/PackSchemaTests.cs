using NJsonSchema;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Packs;
using SalesInsights.Rules.Tests.Docs;

namespace SalesInsights.Rules.Tests.Packs;

/// <summary>The published schema against a validator that is not ours.</summary>
public sealed class PackSchemaTests
{
    private const string Published = "docs/schemas/rule-pack-1.schema.json";

    /// <summary>What only the rules themselves can know: the schema lets it through.</summary>
    private static readonly PackProblemCode[] BeyondTheSchema =
    [
        PackProblemCode.UnknownHole, PackProblemCode.BadFormula, PackProblemCode.NoWords, PackProblemCode.UnknownPack, PackProblemCode.Contradiction,
    ];

    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "samples/packs"), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Published_IsThatOfTheBuiltInRules() =>
        Assert.Equal(PackSchema.For(BuiltInRules.Default, FactCatalog.BuiltIn), Repository.Read(Published));

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Sample_IsValid(string file)
    {
        var errors = (await Schema()).Validate(Repository.Read("samples/packs/" + file));

        // Rules and facts of the host's own are in the host's schema, not in the published one.
        Assert.All(errors, e => Assert.Contains("ACME", e.Path));
    }

    [Theory]
    [MemberData(nameof(PackProblemTests.Broken), MemberType = typeof(PackProblemTests))]
    public async Task BrokenPack_IsRejectedWhereTheSchemaCanKnow(string body, PackProblemCode code, string path, string? nearest)
    {
        Assert.NotEmpty(path + nearest);
        if (BeyondTheSchema.Contains(code)) return;

        var errors = (await Schema()).Validate($$"""{ "formatVersion": 1, "name": "acme", {{body}} }""");

        // An unknown rule in a suppression is a text like any other to the schema.
        if (path == "$.suppressions[0].rule") Assert.Empty(errors);
        else Assert.NotEmpty(errors);
    }

    [Theory]
    [InlineData("""{ "name": "x" }""")]
    [InlineData("""{ "formatVersion": 2, "name": "x" }""")]
    [InlineData("""{ "formatVersion": 1, "name": "x", "extra": 1 }""")]
    [InlineData("""[]""")]
    public async Task NoPack_IsRejected(string json) => Assert.NotEmpty((await Schema()).Validate(json));

    private static Task<JsonSchema> Schema() => JsonSchema.FromJsonAsync(Repository.Read(Published));
}
