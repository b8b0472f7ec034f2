using SalesInsights.DataFolder.Tables;
using SalesInsights.Rules.Packs;

namespace SalesInsights.DataFolder;

/// <summary>Rule packs as files: a pack and those that it extends lie in one folder, each named after its pack.</summary>
public static class PackFolder
{
    /// <summary>Reads a pack and the packs that it extends: <c>"extends": "trade-group"</c> is <c>trade-group.json</c> beside it.</summary>
    /// <param name="path">The file of the pack.</param>
    /// <returns>
    /// The packs for <see cref="RulesInForce.Of"/>, the most basic one first. A pack that is not there ends the list; what extends it says so then. At most one more than
    /// <see cref="PackLimits.Chain"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="DataFolderException">The file is not there or cannot be read.</exception>
    public static IReadOnlyList<RulePack> Read(string path)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        var packs = new List<RulePack> { One(path) };
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        while (packs[0].Extends is { } name && packs.Count <= PackLimits.Chain && IsPlain(name))
        {
            var file = Path.Combine(folder, name + ".json");
            if (!File.Exists(file)) break;
            packs.Insert(0, One(file));
        }

        return packs;
    }

    private static RulePack One(string path)
    {
        var file = Path.GetFileName(path);
        return RulePack.Parse(FileAccessor.ReadSmall(path, file, PackLimits.Bytes), file);
    }

    /// <summary>A name that stays within the folder, whatever a pack says.</summary>
    private static bool IsPlain(string name) => name[0] != '.' && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
}
