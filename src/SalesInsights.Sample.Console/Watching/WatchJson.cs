using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Organizations;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Output;

namespace SalesInsights.Sample.Watching;

/// <summary>One JSON object a line, for programs.</summary>
internal sealed class WatchJson(TextWriter output) : IWatchOutput
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Begun(ZonedDateTime at, WatchLook look) => Updated("begun", at, look, new(look.Findings, [], []));

    public void Updated(ZonedDateTime at, WatchLook look, FindingChanges changes) => Updated("updated", at, look, changes);

    public void Unreadable(ZonedDateTime at, WatchLook last, Failure failure) => Write("unreadable", at, last, json => ErrorOutput.WriteError(json, failure));

    private void Updated(string kind, ZonedDateTime at, WatchLook look, FindingChanges changes) => Write(kind, at, look, json =>
    {
        WriteFindings(json, "raised", changes.Raised);
        WriteFindings(json, "changed", changes.Changed);
        WriteFindings(json, "cleared", changes.Cleared);
    });

    private static void WriteFindings(Utf8JsonWriter json, string name, IReadOnlyList<ToldFinding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("rule", finding.RuleId);
            json.WriteStartObject("subject");
            json.WriteString("kind", Camel(finding.Subject.Kind.ToString()));
            if (finding.Subject.Kind == SubjectKind.Company) json.WriteNull("id");
            else json.WriteString("id", finding.Subject.Id.Value);
            json.WriteString("name", finding.Name);
            json.WriteEndObject();
            json.WriteString("severity", Camel(finding.Severity.ToString()));
            json.WriteString("verdict", Camel(finding.Verdict.ToString()));
            json.WriteString("text", finding.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(string kind, ZonedDateTime at, WatchLook look, Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("event", kind);
            json.WriteString("at", OffsetDateTimePattern.Rfc3339.Format(at.ToOffsetDateTime().With(TimeAdjusters.TruncateToSecond)));
            json.WriteString("asOf", LocalDatePattern.Iso.Format(look.AsOf));
            json.WriteNumber("findings", look.Findings.Count);
            content(json);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(stream.ToArray()) + "\n");
        output.Flush();
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
