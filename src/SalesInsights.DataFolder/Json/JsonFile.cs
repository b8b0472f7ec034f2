using System.Text;
using System.Text.Json;
using SalesInsights.DataFolder.Tables;

namespace SalesInsights.DataFolder.Json;

/// <summary>Reads a JSON file into nodes with line numbers; comments and trailing commas are allowed, keys twice are not.</summary>
internal sealed class JsonFile
{
    /// <summary>Far above any company.json or mapping file.</summary>
    public const int MaxBytes = 4 << 20;

    private const int MaxDepth = 32;

    private readonly byte[] _bytes;
    private readonly string _file;
    private int _counted;
    private long _line = 1;

    private JsonFile(byte[] bytes, string file)
    {
        _bytes = bytes;
        _file = file;
    }

    /// <summary>Reads a whole file.</summary>
    public static JsonNode Read(string path, string file) => Parse(FileAccessor.ReadSmall(path, file, MaxBytes), file);

    /// <summary>Reads text that is in memory, as UTF-8 with or without a byte order mark.</summary>
    public static JsonNode Parse(byte[] utf8, string file) => new JsonFile(WithoutMark(utf8), file).Root();

    private static byte[] WithoutMark(byte[] utf8) =>
        utf8.AsSpan().StartsWith(new UTF8Encoding(true).GetPreamble()) ? utf8.AsSpan(3).ToArray() : utf8;

    private JsonNode Root()
    {
        if (Array.TrueForAll(_bytes, IsSpace)) throw Problem(ProblemCode.EmptyFile, "The file is empty.", 1);
        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };
        try
        {
            var reader = new Utf8JsonReader(_bytes, options);
            reader.Read();
            var root = Value(ref reader, "$");
            while (reader.Read())
            {
            }
            return root;
        }
        catch (JsonException e)
        {
            throw Problem(ProblemCode.InvalidJson, $"This is not well-formed JSON: {FirstSentence(e.Message)}", (e.LineNumber ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            throw Problem(ProblemCode.InvalidJson, "A text holds half of a surrogate pair.", _line);
        }
    }

    private JsonNode Value(ref Utf8JsonReader reader, string path)
    {
        var line = LineAt((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: return Members(ref reader, new JsonNode(JsonValueKind.Object, path, line, ""));
            case JsonTokenType.StartArray: return Items(ref reader, new JsonNode(JsonValueKind.Array, path, line, ""));
            case JsonTokenType.String: return new JsonNode(JsonValueKind.String, path, line, reader.GetString() ?? "");
            case JsonTokenType.Number:
                return new JsonNode(JsonValueKind.Number, path, line, Encoding.UTF8.GetString(reader.ValueSpan.ToArray()));
            case JsonTokenType.True: return new JsonNode(JsonValueKind.True, path, line, "true");
            case JsonTokenType.False: return new JsonNode(JsonValueKind.False, path, line, "false");
            default: return new JsonNode(JsonValueKind.Null, path, line, "");
        }
    }

    private JsonNode Members(ref Utf8JsonReader reader, JsonNode node)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString() ?? "";
            if (!seen.Add(key))
                throw Problem(ProblemCode.InvalidSetting, $"{node.Path}: the key \"{Excerpt.Of(key)}\" stands twice.", LineAt((int)reader.TokenStartIndex));
            reader.Read();
            node.Members.Add(new(key, Value(ref reader, $"{node.Path}.{Excerpt.Of(key)}")));
        }
        return node;
    }

    private JsonNode Items(ref Utf8JsonReader reader, JsonNode node)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            node.Items.Add(Value(ref reader, $"{node.Path}[{node.Items.Count}]"));
        return node;
    }

    private long LineAt(int offset)
    {
        for (; _counted < offset; _counted++)
        {
            if (_bytes[_counted] == (byte)'\n') _line++;
        }
        return _line;
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message.Substring(0, end);
    }

    private DataFolderException Problem(ProblemCode code, string message, long line) => new(new FolderProblem(code, message, _file, line));
}
