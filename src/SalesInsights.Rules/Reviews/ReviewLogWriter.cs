using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Organizations;

namespace SalesInsights.Rules.Reviews;

/// <summary>Writes a log as JSON, without reflection; what is at its usual value is left out.</summary>
internal static class ReviewLogWriter
{
    public const string Format = "salesinsights.reviews";
    public const int Version = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Write(ReviewLog log)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", Version);
            json.WriteStartArray("entries");
            foreach (var entry in log.Entries) WriteEntry(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public static string DayText(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Word(Enum value) => Word(value.ToString());

    public static string Word(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>Whether JSON gives the text back as it is.</summary>
    public static bool CanHold(string text)
    {
        try
        {
            return Strict.GetByteCount(text) >= 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static void WriteEntry(Utf8JsonWriter json, ReviewEntry entry)
    {
        json.WriteStartObject();
        switch (entry)
        {
            case HeldReview held:
                WriteReview(json, held);
                break;
            case RecordedTalk talk:
                Head(json, "talk", entry);
                if (talk.FindingId is { } about) json.WriteString("finding", about);
                if (talk.Subject is { } subject) Subject(json, subject);
                Optional(json, "note", talk.NoteId);
                break;
            case SnoozedFinding snooze:
                Head(json, "snooze", entry);
                json.WriteString("finding", snooze.FindingId);
                json.WriteString("until", DayText(snooze.Until));
                json.WriteString("reason", snooze.Reason);
                break;
            case AwakenedFinding awakened:
                Head(json, "unsnooze", entry);
                json.WriteString("finding", awakened.FindingId);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteReview(Utf8JsonWriter json, HeldReview held)
    {
        Head(json, "review", held);
        json.WriteString("period", held.Period);
        json.WriteString("measure", held.Measure);
        json.WriteNumber("spent", (decimal)held.Spent);
        json.WriteNumber("spentInQuarter", (decimal)held.SpentInQuarter);
        json.WriteStartArray("findings");
        foreach (var finding in held.Findings) WriteRaised(json, finding);
        json.WriteEndArray();
        json.WriteStartArray("closed");
        foreach (var closed in held.Closed) WriteClosed(json, closed);
        json.WriteEndArray();
    }

    private static void WriteRaised(Utf8JsonWriter json, RaisedFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("rule", finding.RuleId);
        Subject(json, finding.Subject);
        if (finding.Kind != default) json.WriteString("findingKind", Word(finding.Kind));
        json.WriteString("verdict", Word(finding.Verdict));
        json.WriteString("firstRaised", DayText(finding.FirstRaised));
        json.WriteString("trend", Word(finding.Trend));
        if (finding.IsOfPeriod) json.WriteBoolean("ofPeriod", true);
        Optional(json, "sizeOf", finding.SizeOf);
        Optional(json, "size", finding.Size);
        if (finding.Step is { } step)
        {
            json.WriteString("step", Word(step));
            Optional(json, "pipeline", finding.Pipeline.Value);
            Optional(json, "stage", finding.StageId.Value);
        }

        if (finding.TalkedOn is { } talked) json.WriteString("talkedOn", DayText(talked));
        Optional(json, "sizeAtTalk", finding.SizeAtTalk);
        if (finding.SnoozedUntil is { } until)
        {
            json.WriteString("snoozedUntil", DayText(until));
            json.WriteString("snoozeReason", finding.SnoozeReason);
            Optional(json, "sizeAtSnooze", finding.SizeAtSnooze);
        }

        if (finding.CalmReviews > 0) json.WriteNumber("calmReviews", finding.CalmReviews);
        if (finding.UnjudgedReviews > 0) json.WriteNumber("unjudgedReviews", finding.UnjudgedReviews);
        json.WriteEndObject();
    }

    private static void WriteClosed(Utf8JsonWriter json, ClosedFinding closed)
    {
        json.WriteStartObject();
        json.WriteString("id", closed.Id);
        json.WriteString("rule", closed.RuleId);
        Subject(json, closed.Subject);
        if (closed.Kind != default) json.WriteString("findingKind", Word(closed.Kind));
        json.WriteString("verdict", Word(closed.Verdict));
        json.WriteString("firstRaised", DayText(closed.FirstRaised));
        json.WriteString("because", Word(closed.Because));
        if (closed.TalkedOn is { } talked) json.WriteString("talkedOn", DayText(talked));
        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, string kind, ReviewEntry entry)
    {
        json.WriteString("kind", kind);
        json.WriteString("day", DayText(entry.Day));
    }

    private static void Subject(Utf8JsonWriter json, Subject subject)
    {
        json.WriteString("subject", Word(subject.Kind));
        Optional(json, "subjectId", subject.Id.Value);
    }

    private static void Optional(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) json.WriteString(name, text);
    }

    private static void Optional(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
    }
}
