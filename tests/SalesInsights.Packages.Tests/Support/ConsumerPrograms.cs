using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace SalesInsights.Packages.Tests.Support;

/// <summary>The programs below <c>Consumers</c>, copied out of the repository and built against the packed packages, each once.</summary>
public sealed class ConsumerPrograms : IDisposable
{
    private static readonly string[] SharedSources =
        ["tests/SalesInsights.Rules.Tests/Docs/Crm.cs", "tests/SalesInsights.Rules.Tests/Docs/ReadmeExample.cs"];

    private readonly PackedLibraries _packed;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _built = new();

    public ConsumerPrograms(PackedLibraries packed)
    {
        _packed = packed;
        CopyFolder(Repository.PathOf("tests/SalesInsights.Packages.Tests/Consumers"), Folder);
        foreach (var source in SharedSources.Append("global.json"))
            File.Copy(Repository.PathOf(source), Path.Combine(Folder, Path.GetFileName(source)));

        // The temporary folder may lie below somebody's build files; these end the search for them.
        foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(Folder, name), "<Project />");
        new XElement("configuration", new XElement("packageSources", Add("packed", _packed.Feed))).Save(Path.Combine(Folder, "nuget.config"));
    }

    /// <summary>What consumers download is kept for the next run, apart from everybody else's packages.</summary>
    internal static string Packages { get; } = Path.Combine(Repository.Artifacts, "consumer-packages");

    internal static string Runtime { get; } = RuntimeInformation.RuntimeIdentifier;

    internal string Folder => Path.Combine(_packed.Folder, "consumers");

    /// <summary>Builds a program; gives what the build printed.</summary>
    internal Task<string> BuildAsync(string consumer) => OnceAsync(consumer, "build");

    /// <summary>Publishes a program for this machine; gives what that printed.</summary>
    internal Task<string> PublishAsync(string consumer) => OnceAsync(consumer, "publish", "-r", Runtime);

    /// <summary>Runs a built program under a culture that has surprised many programs.</summary>
    internal async Task<string> RunAsync(string program, params string[] arguments)
    {
        var culture = new Dictionary<string, string> { ["LC_ALL"] = "tr_TR.UTF-8", ["LANG"] = "tr_TR.UTF-8" };
        return (await ProcessRun.OfAsync(program, arguments, Folder, culture)).Succeeded();
    }

    internal string OutputOf(string consumer, string file) =>
        Directory.GetFiles(Path.Combine(Folder, consumer, "bin"), file, SearchOption.AllDirectories)
            .OrderByDescending(f => f.Contains("publish", StringComparison.Ordinal)).First();

    public void Dispose()
    {
        if (!Directory.Exists(Packages)) return;
        foreach (var library in Directory.GetDirectories(Packages, "salesinsights.*"))
        {
            var used = Path.Combine(library, _packed.Version);
            if (Directory.Exists(used)) Directory.Delete(used, recursive: true);
        }
    }

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.GetDirectories(from).Where(f => Path.GetFileName(f) is not ("bin" or "obj")))
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    private Task<string> OnceAsync(string consumer, params string[] command) => _built.GetOrAdd(consumer, new Lazy<Task<string>>(async () =>
    {
        var run = await Dotnet.RunAsync(Folder, Packages, [.. command, consumer, "-c", "Release", $"-p:PackedVersion={_packed.Version}"]);
        return run.Succeeded();
    })).Value;
}
