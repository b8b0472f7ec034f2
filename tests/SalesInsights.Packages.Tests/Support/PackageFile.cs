using System.IO.Compression;
using System.Xml.Linq;

namespace SalesInsights.Packages.Tests.Support;

/// <summary>A packed package.</summary>
internal sealed class PackageFile : IDisposable
{
    private readonly ZipArchive _zip;

    private PackageFile(string path) => _zip = ZipFile.OpenRead(path);

    /// <summary>The files that are its own, in ordinal order: those of the container format are left out.</summary>
    public IEnumerable<string> Files => _zip.Entries.Select(e => e.FullName)
        .Where(f => f != "[Content_Types].xml" && !f.StartsWith("_rels/", StringComparison.Ordinal))
        .Where(f => !f.EndsWith(".psmdcp", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public XDocument Specification =>
        XDocument.Load(new MemoryStream(Bytes(Files.Single(f => f.EndsWith(".nuspec", StringComparison.Ordinal)))));

    public static PackageFile Open(PackedLibraries packed, string id, string extension) =>
        new(Path.Combine(packed.Feed, $"{id}.{packed.Version}{extension}"));

    public string Metadata(string name) => Specification.Root!.Elements().Single().Elements()
        .Single(e => e.Name.LocalName == name).Value;

    public byte[] Bytes(string file)
    {
        using var content = _zip.GetEntry(file)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _zip.Dispose();
}
