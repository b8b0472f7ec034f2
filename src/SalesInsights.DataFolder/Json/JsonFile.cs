using SalesInsights.DataFolder.Tables;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Json;

/// <summary>Reads a JSON file of a data folder into nodes with their places.</summary>
internal static class JsonFile
{
    /// <summary>Far above any company.json or mapping file.</summary>
    public const int MaxBytes = 4 << 20;

    private const int MaxDepth = 32;

    /// <summary>Reads a whole file.</summary>
    public static JsonNode Read(string path, string file) => Parse(FileAccessor.ReadSmall(path, file, MaxBytes), file);

    /// <summary>Reads text that is in memory, as UTF-8 with or without a byte order mark.</summary>
    public static JsonNode Parse(byte[] utf8, string file)
    {
        try
        {
            return JsonTree.Parse(utf8, MaxDepth);
        }
        catch (JsonTreeException e)
        {
            throw new DataFolderException(new FolderProblem(CodeOf(e.Fault), MessageOf(e), file, e.Line));
        }
    }

    private static ProblemCode CodeOf(JsonFault fault) => fault switch
    {
        JsonFault.Empty => ProblemCode.EmptyFile,
        JsonFault.KeyTwice => ProblemCode.InvalidSetting,
        _ => ProblemCode.InvalidJson,
    };

    private static string MessageOf(JsonTreeException fault) => fault.Fault == JsonFault.Malformed && !fault.Message.StartsWith("A text ", StringComparison.Ordinal)
        ? $"This is not well-formed JSON: {fault.Message}"
        : fault.Message;
}
