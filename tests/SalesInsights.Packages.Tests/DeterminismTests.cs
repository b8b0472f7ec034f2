using System.Reflection.Metadata;
using System.Text;
using SalesInsights.Packages.Tests.Support;

namespace SalesInsights.Packages.Tests;

/// <summary>The same sources give the same bytes, in whatever folder and with whatever artifacts path they are built.</summary>
[Collection(PackagesCollection.Name)]
public sealed class DeterminismTests(PackedLibraries packed)
{
    private static readonly string[] BuildFiles =
        ["Directory.Build.props", "Directory.Packages.props", "global.json", "nuget.config", ".editorconfig", "eng/icon.png"];

    private static readonly string[] Targets = ["net10.0", "netstandard2.0"];

    [Fact]
    public async Task Assemblies_BuiltInAnotherFolder_AreTheSameBytes()
    {
        var other = Path.Combine(packed.Folder, "a source archive");
        foreach (var file in BuildFiles.Concat(Sources())) Copy(file, other);
        foreach (var library in (string[])["src/SalesInsights.Reports", "src/SalesInsights.Rules.Testing"])
            (await Dotnet.RunAsync(other, packages: null, ["build", library, .. PackedLibraries.BuildOptions])).Succeeded();

        foreach (var (id, target) in Libraries())
        {
            using var package = PackageFile.Open(packed, id, ".nupkg");
            using var symbols = PackageFile.Open(packed, id, ".snupkg");
            var built = Path.Combine(other, "artifacts/bin", id, $"release_{target}", id);
            Same(File.ReadAllBytes(built + ".dll"), package.Bytes($"lib/{target}/{id}.dll"), $"{id}.dll of {target}");
            Same(File.ReadAllBytes(built + ".pdb"), symbols.Bytes($"lib/{target}/{id}.pdb"), $"{id}.pdb of {target}");
        }
    }

    [Fact]
    public void Assemblies_HoldNoPathOfTheMachine()
    {
        foreach (var (id, target) in Libraries())
        {
            using var package = PackageFile.Open(packed, id, ".nupkg");
            var assembly = package.Bytes($"lib/{target}/{id}.dll").AsSpan();
            Assert.True(assembly.IndexOf(Encoding.UTF8.GetBytes(Repository.Root)) < 0, $"{id} of {target} holds the repository's path.");
            Assert.True(assembly.IndexOf(Encoding.UTF8.GetBytes(packed.Folder)) < 0, $"{id} of {target} holds the artifacts' path.");
        }
    }

    [Fact]
    public void Symbols_HoldTheSources()
    {
        foreach (var (id, target) in Libraries())
        {
            using var symbols = PackageFile.Open(packed, id, ".snupkg");
            using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols.Bytes($"lib/{target}/{id}.pdb")));
            var reader = provider.GetMetadataReader();
            var documents = reader.Documents.Select(d => (Handle: d, Name: reader.GetString(reader.GetDocument(d).Name))).ToList();

            Assert.NotEmpty(documents);
            Assert.All(documents, d => Assert.StartsWith("/_/", d.Name));
            Assert.All(
                documents.Where(d => d.Name.StartsWith("/_/src/", StringComparison.Ordinal)),
                d => Assert.NotEmpty(reader.GetCustomDebugInformation(d.Handle)));
        }
    }

    private static IEnumerable<(string Id, string Target)> Libraries() =>
        from project in Repository.Libraries()
        from target in Targets
        select (Path.GetFileNameWithoutExtension(project), target);

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Repository.PathOf("src"), "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Repository.Root, f))
        .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj" || p.Contains(".Sample.", StringComparison.Ordinal)));

    private static void Same(byte[] built, byte[] packed, string what) => Assert.True(built.AsSpan().SequenceEqual(packed), $"{what} differs.");

    private static void Copy(string file, string to)
    {
        var target = Path.Combine(to, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Repository.PathOf(file), target);
    }
}
