using System.Text.RegularExpressions;

namespace SalesInsights.Tests.Conventions;

/// <summary>What must hold for the source files of a project; each method lists the violations.</summary>
/// <param name="project">The project's name and folder below <c>src</c>.</param>
/// <param name="rootNamespace">The namespace of the project's own folder.</param>
internal sealed partial class SourceConventions(string project, string rootNamespace)
{
    private const int MaxSourceLines = 300;
    private const int MaxTestLines = 400;

    public IEnumerable<string> LongFiles() => Long(Path.Combine("src", project), MaxSourceLines)
        .Concat(Long(Path.Combine("tests", project + ".Tests"), MaxTestLines));

    public IEnumerable<string> NamespacesThatAreNotTheFolder() =>
        from file in Files()
        let folder = Path.GetDirectoryName(Relative(file))!
        where folder != "Polyfills"
        let expected = folder.Length == 0 ? rootNamespace : rootNamespace + "." + folder.Replace(Path.DirectorySeparatorChar, '.')
        let found = Namespace().Match(File.ReadAllText(file)).Groups[1].Value
        where found.Length > 0 && found != expected
        select $"{Relative(file)}: {found}";

    public IEnumerable<string> FilesWithAnotherPublicType() =>
        from file in Files()
        let name = Path.GetFileName(file).Split('.')[0]
        let others = PublicType().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value).Where(t => t != name).Distinct()
        where others.Any()
        select $"{Relative(file)}: {string.Join(", ", others)}";

    public IEnumerable<string> ConditionsOutsidePolyfills() =>
        from file in Files()
        where !Relative(file).Contains("Polyfills", StringComparison.Ordinal) && Condition().IsMatch(File.ReadAllText(file))
        select Relative(file);

    /// <summary>Uses of a later room: in a <c>using</c> line or, qualified, anywhere in the code.</summary>
    public IEnumerable<string> UsesOfLaterRooms(RoomOrder rooms) =>
        from file in Files()
        let room = Namespace().Match(File.ReadAllText(file)).Groups[1].Value
        from Match use in Use().Matches(File.ReadAllText(file))
        where !rooms.MayUse(room, use.Groups[1].Value)
        select $"{Relative(file)}: {room} uses {use.Groups[1].Value}";

    private IEnumerable<string> Files() => SourceTree.Files(Path.Combine("src", project));

    private string Relative(string file) => Path.GetRelativePath(Path.Combine(SourceTree.Root, "src", project), file);

    private static IEnumerable<string> Long(string folder, int most) =>
        from file in SourceTree.Files(folder)
        let lines = File.ReadLines(file).Count()
        where lines > most
        select $"{Path.GetRelativePath(SourceTree.Root, file)}: {lines} lines";

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|readonly|partial|ref) )*(?:class|struct|interface|enum|record(?: struct)?|delegate \w+) (\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^\s*#if\b", RegexOptions.Multiline)]
    private static partial Regex Condition();

    [GeneratedRegex(@"^using (?:static )?(SalesInsights(?:\.\w+)+);", RegexOptions.Multiline)]
    private static partial Regex Use();
}
