using System.Text;
using System.Text.Json;

namespace SalesInsights.Rules.Json;

/// <summary>
/// Reads a JSON text into nodes with their places; comments and trailing commas are allowed, keys twice are not. Its source is also part of
/// SalesInsights.DataFolder.
/// </summary>
internal sealed class JsonTree
{
    private readonly byte[] _bytes;
    private readonly int _maxDepth;
    private int _counted;
    private int _lineStart;
    private long _line = 1;

    private JsonTree(byte[] bytes, int maxDepth) => (_bytes, _maxDepth) = (bytes, maxDepth);

    /// <summary>Reads UTF-8 with or without a byte order mark.</summary>
    /// <exception cref="JsonTreeException">The text is empty, not well-formed, too deep, or has a key twice.</exception>
    public static JsonNode Parse(byte[] utf8, int maxDepth) => new JsonTree(WithoutMark(utf8), maxDepth).Root();

    private static byte[] WithoutMark(byte[] utf8) =>
        utf8.AsSpan().StartsWith(new UTF8Encoding(true).GetPreamble()) ? utf8.AsSpan(3).ToArray() : utf8;

    private JsonNode Root()
    {
        if (Array.TrueForAll(_bytes, IsSpace)) throw new JsonTreeException(JsonFault.Empty, "The file is empty.", 1, 1);
        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = _maxDepth };
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
            throw new JsonTreeException(JsonFault.Malformed, FirstSentence(e.Message), (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            throw new JsonTreeException(JsonFault.Malformed, "A text holds half of a surrogate pair.", _line, _counted - _lineStart + 1);
        }
    }

    private JsonNode Value(ref Utf8JsonReader reader, string path)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: return Members(ref reader, Node(ref reader, JsonValueKind.Object, path, ""));
            case JsonTokenType.StartArray: return Items(ref reader, Node(ref reader, JsonValueKind.Array, path, ""));
            case JsonTokenType.String: return Node(ref reader, JsonValueKind.String, path, reader.GetString() ?? "");
            case JsonTokenType.Number: return Node(ref reader, JsonValueKind.Number, path, Encoding.UTF8.GetString(reader.ValueSpan.ToArray()));
            case JsonTokenType.True: return Node(ref reader, JsonValueKind.True, path, "true");
            case JsonTokenType.False: return Node(ref reader, JsonValueKind.False, path, "false");
            default: return Node(ref reader, JsonValueKind.Null, path, "");
        }
    }

    private JsonNode Members(ref Utf8JsonReader reader, JsonNode node)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString() ?? "";
            if (!seen.Add(key))
            {
                CountTo((int)reader.TokenStartIndex);
                throw new JsonTreeException(
                    JsonFault.KeyTwice, $"{node.Path}: the key \"{Excerpt.Of(key)}\" stands twice.", _line, _counted - _lineStart + 1);
            }

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

    private JsonNode Node(ref Utf8JsonReader reader, JsonValueKind kind, string path, string text)
    {
        CountTo((int)reader.TokenStartIndex);
        return new JsonNode(kind, path, _line, _counted - _lineStart + 1, text);
    }

    private void CountTo(int offset)
    {
        for (; _counted < offset; _counted++)
        {
            if (_bytes[_counted] != (byte)'\n') continue;
            _line++;
            _lineStart = _counted + 1;
        }
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message.Substring(0, end);
    }
}
