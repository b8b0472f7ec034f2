using System.Text;

namespace SalesInsights.DataFolder.Tests.Support;

/// <summary>A data folder on disk that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public const string Company = """{ "name": "Acme", "currency": "CNY" }""";

    public TempFolder() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "salesinsights-" + Guid.NewGuid().ToString("N"));

    /// <summary>A folder that loads without an issue.</summary>
    public static TempFolder Valid() => new TempFolder()
        .With("company.json", Company)
        .With("salespeople.csv", "id,name\nu1,Ann\n")
        .With("customers.csv", "id,owner_id,created_on\nc1,u1,2026-01-05\n");

    public TempFolder With(string file, string text) => With(file, new UTF8Encoding(false).GetBytes(text));

    public TempFolder With(string file, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(file), bytes);
        return this;
    }

    public TempFolder Without(string file)
    {
        File.Delete(PathOf(file));
        return this;
    }

    public string PathOf(string file) => Path.Combine(Root, file);

    public LoadedCompany Load(bool isStrict = false) => DataFolderReader.Load(Root, new FolderOptions { IsStrict = isStrict });

    /// <summary>Loads with a mapping that lies beside the files.</summary>
    public LoadedCompany LoadMapped(string mapping)
    {
        With("mapping.json", mapping);
        return DataFolderReader.Load(Root, new FolderOptions { Mapping = PathOf("mapping.json") });
    }

    public DataFolderException Fails() => Assert.Throws<DataFolderException>(() => Load());

    public void Dispose() => Directory.Delete(Root, true);
}
