using System.Buffers.Binary;
using System.Xml.Linq;
using SalesInsights.Packages.Tests.Support;

namespace SalesInsights.Packages.Tests;

/// <summary>What lies in each package, to the file, and what it asks of its host.</summary>
[Collection(PackagesCollection.Name)]
public sealed class PackageContentsTests(PackedLibraries packed)
{
    private static readonly Dictionary<string, Dictionary<string, string[]>> Dependencies = new()
    {
        ["SalesInsights.Core"] = new()
        {
            ["net10.0"] = ["MathNet.Numerics 4.15.0", "NodaTime 3.3.4"],
            [".NETStandard2.0"] = ["MathNet.Numerics 4.15.0", "NodaTime 3.3.4", "System.Memory 4.5.5"],
        },
        ["SalesInsights.DataFolder"] = new()
        {
            ["net10.0"] = ["CsvHelper 34.0.0", "SalesInsights.Rules *"],
            [".NETStandard2.0"] = ["CsvHelper 34.0.0", "SalesInsights.Rules *", "System.Memory 4.5.5", "System.Text.Json 8.0.5"],
        },
        ["SalesInsights.Reports"] = new()
        {
            ["net10.0"] = ["Fluid.Core 2.30.0", "SalesInsights.DataFolder *"],
            [".NETStandard2.0"] = ["Fluid.Core 2.30.0", "SalesInsights.DataFolder *", "System.Memory 4.6.3"],
        },
        ["SalesInsights.Rules"] = new()
        {
            ["net10.0"] = ["Microsoft.Extensions.DependencyInjection.Abstractions 8.0.0", "SalesInsights.Core *"],
            [".NETStandard2.0"] =
            [
                "Microsoft.Extensions.DependencyInjection.Abstractions 8.0.0", "SalesInsights.Core *", "System.Diagnostics.DiagnosticSource 8.0.0",
                "System.Memory 4.5.5", "System.Text.Json 8.0.5",
            ],
        },
        ["SalesInsights.Rules.Testing"] = new()
        {
            ["net10.0"] = ["SalesInsights.Rules *"],
            [".NETStandard2.0"] = ["SalesInsights.Rules *", "System.Memory 4.5.5"],
        },
    };

    public static TheoryData<string> Ids => [.. Dependencies.Keys];

    [Fact]
    public void Libraries_OfTheSolution_AreAllExpectedHere() =>
        Assert.Equal(Dependencies.Keys.Order(StringComparer.Ordinal), Repository.Libraries().Select(Path.GetFileNameWithoutExtension));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_Files_AreTheseAndNoOthers(string id)
    {
        using var package = PackageFile.Open(packed, id, ".nupkg");

        Assert.Equal(
            [
                "README.md", $"{id}.nuspec", "icon.png",
                $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", $"lib/netstandard2.0/{id}.dll", $"lib/netstandard2.0/{id}.xml",
            ],
            package.Files);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void SymbolPackage_Files_AreTheseAndNoOthers(string id)
    {
        using var package = PackageFile.Open(packed, id, ".snupkg");

        Assert.Equal([$"{id}.nuspec", $"lib/net10.0/{id}.pdb", $"lib/netstandard2.0/{id}.pdb"], package.Files);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_Dependencies_AreTheFloors(string id)
    {
        using var package = PackageFile.Open(packed, id, ".nupkg");
        var groups = package.Specification.Descendants().Where(e => e.Name.LocalName == "group").ToDictionary(
            g => g.Attribute("targetFramework")!.Value,
            g => g.Elements().Select(Text).Order(StringComparer.Ordinal));

        Assert.Equal(Dependencies[id].Keys.Order(StringComparer.Ordinal), groups.Keys.Order(StringComparer.Ordinal));
        Assert.All(Dependencies[id], expected => Assert.Equal(expected.Value, groups[expected.Key]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_Metadata_SaysWhatItIs(string id)
    {
        using var package = PackageFile.Open(packed, id, ".nupkg");

        Assert.Equal(id, package.Metadata("id"));
        Assert.Equal("MIT", package.Metadata("license"));
        Assert.Equal("icon.png", package.Metadata("icon"));
        Assert.Equal("README.md", package.Metadata("readme"));
        Assert.NotEmpty(package.Metadata("description"));
        Assert.NotEmpty(package.Metadata("tags"));
        Assert.Equal(File.ReadAllBytes(Repository.PathOf($"src/{id}/README.md")), package.Bytes("README.md"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_Icon_Is128By128(string id)
    {
        using var package = PackageFile.Open(packed, id, ".nupkg");
        var png = package.Bytes("icon.png");

        Assert.Equal("PNG"u8, png.AsSpan(1, 3));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    private string Text(XElement dependency)
    {
        var version = dependency.Attribute("version")!.Value;
        return $"{dependency.Attribute("id")!.Value} {(version == packed.Version ? "*" : version)}";
    }
}
