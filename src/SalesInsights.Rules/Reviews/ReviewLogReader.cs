using System.Text.Json;
using NodaTime;
using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Reviews;

/// <summary>Reads a log from JSON, without reflection, and plays it; one error with its place where that cannot be done.</summary>
internal static class ReviewLogReader
{
    private const int LongestLog = 64_000_000;
    private const int MaxDepth = 8;

    public static ReviewLog Read(string json)
    {
        if (json.Length > LongestLog) throw new ReviewLogException("the end", $"the log has more than {LongestLog} characters; shorten it with Since.");
        using var document = Parsed(json);
        var root = new JsonFields(document.RootElement, "");
        if (root.OptionalText("format") != ReviewLogWriter.Format)
            throw root.Wrong("format", $"'{ReviewLogWriter.Format}' is expected: this is no review log.");
        if (root.OptionalNumber("version") is not { } version) throw root.Wrong("version", "the field is missing.");
        if (version != ReviewLogWriter.Version)
            throw root.Wrong("version", $"this version of the library reads {ReviewLogWriter.Version}; the log was written by another one.");
        var entries = root.List("entries", Entry);
        root.RefuseOthers();
        return Played(entries);
    }

    private static JsonDocument Parsed(string json)
    {
        if (!ReviewLogWriter.CanHold(json)) throw new ReviewLogException("a text", "it holds half of a surrogate pair.");
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException exception)
        {
            var place = exception.LineNumber is { } line ? FormattableString.Invariant($"line {line + 1}, byte {exception.BytePositionInLine + 1}") : "line 1";
            throw new ReviewLogException(place, "it is not well-formed JSON.");
        }
    }

    private static ReviewLog Played(IReadOnlyList<ReviewEntry> entries)
    {
        var state = ReviewState.Nothing;
        for (var i = 0; i < entries.Count; i++)
        {
            var where = FormattableString.Invariant($"entries[{i}]");
            if (i > 0 && entries[i].Day < entries[i - 1].Day) throw new ReviewLogException(where + ".day", "it lies before the day of the entry above.");
            if (entries[i] is HeldReview held && state.LastReview is { } last)
            {
                if (held.Day == last.Day) throw new ReviewLogException(where + ".day", "there is a second review on that day.");
                if (held.Measure != last.Measure) throw new ReviewLogException(where + ".measure", $"the reviews above are by {last.Measure}.");
            }

            try
            {
                state = state.After(entries[i]);
            }
            catch (ArgumentException)
            {
                throw new ReviewLogException(where + ".finding", "the finding does not stand at that time.");
            }
        }

        return ReviewLog.Of(entries);
    }

    private static ReviewEntry Entry(JsonFields fields)
    {
        var (kind, day) = (fields.Text("kind"), fields.Day("day"));
        switch (kind)
        {
            case "review": return Review(fields, day);
            case "talk":
                var (about, subject) = (fields.OptionalText("finding"), fields.Has("subject") ? SubjectOf(fields) : (Subject?)null);
                if ((about is null) == (subject is null)) throw fields.Wrong("finding", "a talk names a finding or a subject, and not both.");
                return new RecordedTalk(day, about, subject, fields.OptionalText("note"));
            case "snooze":
                var until = fields.Day("until");
                if (until <= day) throw fields.Wrong("until", "it lies after the day.");
                return new SnoozedFinding(day, fields.Text("finding"), until, fields.Text("reason"));
            case "unsnooze": return new AwakenedFinding(day, fields.Text("finding"));
            default: throw fields.Wrong("kind", "one of review, talk, snooze, unsnooze is expected.");
        }
    }

    private static HeldReview Review(JsonFields fields, LocalDate day)
    {
        var review = new HeldReview(
            day, fields.Text("period"), fields.Text("measure"), fields.Chance("spent"), fields.Chance("spentInQuarter"),
            fields.List("findings", Raised), fields.List("closed", Closed));
        CheckOrder(review.Findings, f => f.Id, fields, "findings");
        CheckOrder(review.Closed, f => f.Id, fields, "closed");
        return review;
    }

    private static void CheckOrder<T>(IReadOnlyList<T> listed, Func<T, string> idOf, JsonFields fields, string name)
    {
        for (var i = 1; i < listed.Count; i++)
        {
            if (string.CompareOrdinal(idOf(listed[i - 1]), idOf(listed[i])) >= 0)
                throw fields.Wrong(FormattableString.Invariant($"{name}[{i}].id"), "ids stand once and in order.");
        }
    }

    private static RaisedFinding Raised(JsonFields fields) => new(fields.Text("id"), fields.Text("rule"), SubjectOf(fields), fields.Day("firstRaised"))
    {
        Kind = fields.OptionalWord<FindingKind>("findingKind") ?? default,
        Verdict = fields.Word<FindingVerdict>("verdict"),
        Trend = fields.Word<Trend>("trend"),
        IsOfPeriod = fields.OptionalFlag("ofPeriod"),
        SizeOf = fields.OptionalText("sizeOf"),
        Size = fields.OptionalNumber("size"),
        Step = fields.OptionalWord<JourneyStepKind>("step"),
        Pipeline = fields.OptionalText("pipeline") ?? "",
        StageId = fields.OptionalText("stage") ?? "",
        TalkedOn = fields.OptionalDay("talkedOn"),
        SizeAtTalk = fields.OptionalNumber("sizeAtTalk"),
        SnoozedUntil = fields.OptionalDay("snoozedUntil"),
        SnoozeReason = fields.Has("snoozedUntil") ? fields.Text("snoozeReason") : null,
        SizeAtSnooze = fields.OptionalNumber("sizeAtSnooze"),
        CalmReviews = fields.OptionalCount("calmReviews"),
        UnjudgedReviews = fields.OptionalCount("unjudgedReviews"),
    };

    private static ClosedFinding Closed(JsonFields fields) =>
        new(fields.Text("id"), fields.Text("rule"), SubjectOf(fields), fields.Day("firstRaised"), fields.Word<ClosedBecause>("because"))
        {
            Kind = fields.OptionalWord<FindingKind>("findingKind") ?? default,
            Verdict = fields.Word<FindingVerdict>("verdict"),
            TalkedOn = fields.OptionalDay("talkedOn"),
        };

    private static Subject SubjectOf(JsonFields fields) => fields.Word<SubjectKind>("subject") switch
    {
        SubjectKind.Department => Subject.Department(fields.Text("subjectId")),
        SubjectKind.Salesperson => Subject.Salesperson(fields.Text("subjectId")),
        _ => Subject.Company,
    };
}
