using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SalesInsights.Sample.CommandLine;

namespace SalesInsights.Sample.Output;

/// <summary>Says on standard error what went wrong.</summary>
internal static class ErrorOutput
{
    public static void Write(Failure failure, bool isJson, TextWriter error)
    {
        if (isJson) error.WriteLine(ToJson(failure));
        else error.WriteLine($"salesinsights: {failure.Message}");
    }

    private static string ToJson(Failure failure)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteError(json, failure);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The member <c>error</c> of an answer.</summary>
    public static void WriteError(Utf8JsonWriter json, Failure failure)
    {
        json.WriteStartObject("error");
        json.WriteString("code", failure.Code);
        json.WriteString("message", failure.Message);
        json.WriteString("file", failure.File);
        if (failure.Line is { } line) json.WriteNumber("line", line);
        else json.WriteNull("line");
        json.WriteEndObject();
    }
}
