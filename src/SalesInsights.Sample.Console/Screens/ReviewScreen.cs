using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>This week's talks, what changed since the last review, what got better after a talk, what is put aside, the rest in one line.</summary>
internal sealed class ReviewScreen(ReviewReport report, IReadOnlyList<HeldReview> replayed, ViewerScope? viewer, Language language)
{
    private const int MostChanges = 12;
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);
    private readonly FindingWords _words = report.Diagnosis.Words(language);

    public IRenderable Render() => new Rows(
    [
        .. replayed.Count == 0 ? [] : new ReviewHistory(replayed, viewer, language).Render(),
        .. Heading(), .. Talks(), .. Changes(), .. Better(), .. Snoozed(), .. Rest(),
        Parts.Line(), .. Spent(), Parts.Line(_texts["review.next"], Parts.Quiet),
    ]);

    private IEnumerable<IRenderable> Heading()
    {
        var (diagnosis, company) = (report.Diagnosis, report.Diagnosis.Snapshot.Ledger.Company);
        yield return Parts.Line(
            _texts.Fill("review.heading", company.Name, language.Measure(diagnosis.Measure), diagnosis.Period.Name, language.Date(report.Day)), Parts.Strong);
        yield return Parts.Line(report.ReviewBefore is { } before
            ? _texts.Fill(report.IsHeld ? "review.since" : "review.look", language.Date(before))
            : _texts["review.first"]);
    }

    private IEnumerable<IRenderable> Talks()
    {
        yield return Parts.Line();
        yield return Parts.Line(_texts[report.First.Count == 0 ? "review.nobody" : "review.talks"], Parts.Strong);
        foreach (var (talk, number) in report.First.Select((t, i) => (t, i + 1)))
        {
            yield return Parts.Line();
            yield return Parts.Line(_texts.Fill("review.talk", language.Number(number), talk.Name, Price(talk)), Parts.Alarm);
            yield return Parts.Indented(Standing(talk.Lead), 3);
            yield return Parts.Indented(_words.Text(talk.Lead.Finding!), 3);
            foreach (var question in _words.Questions(talk.Lead.Finding!).Take(1)) yield return Parts.Indented(_texts.Fill("finding.ask", question), 3);
            var more = talk.Items.Skip(1).Select(i => _words.Title(i.RuleId)).Distinct().ToArray();
            if (more.Length > 0) yield return Parts.Indented(_texts.Fill("review.more", string.Join(_texts["review.separator"], more)), 3);
        }
    }

    private string Price(ReviewTalk talk)
    {
        if (!talk.Missing.TryGet(out var missing)) return language.Reason(talk.Missing.Gap);
        var shown = _words.Amount(missing);
        return talk.Impact > 0 ? _texts.Fill("review.price", shown, _words.Money(talk.Impact)) : _texts.Fill("review.missing", shown);
    }

    private string Standing(ReviewItem item)
    {
        var (verdict, trend) = (language.Phrase("verdict." + item.Verdict), language.Phrase("trend." + item.Trend));
        var parts = new List<string> { _texts.Fill("review.raised", verdict, trend, language.Date(item.FirstRaised)) };
        if (item.TalkedOn is { } talked) parts.Add(_texts.Fill("review.talked", language.Date(talked)));
        if (item.HasReturned) parts.Add(_texts["review.returned"]);
        return string.Join(" · ", parts);
    }

    private IEnumerable<IRenderable> Changes()
    {
        if (report.ReviewBefore is null) yield break;
        string[] lines =
        [
            .. new[] { Trend.New, Trend.Worse, Trend.Better }.SelectMany(
                trend => report.With(trend).OrderBy(i => i.Subject).Select(i => Line(language.Phrase("trend." + trend), i.Subject, i.RuleId))),
            .. report.Closed.OrderBy(c => c.Subject).Select(c => Line(_texts["review.closed." + c.Because], c.Subject, c.RuleId)),
        ];
        yield return Parts.Line();
        yield return Parts.Line(_texts["review.changed"], Parts.Strong);
        if (lines.Length == 0) yield return Parts.Indented(_texts["review.unchanged"], 2);
        foreach (var line in lines.Take(MostChanges)) yield return Parts.Indented(line, 2);
        if (lines.Length > MostChanges) yield return Parts.Indented(_texts.Fill("review.andMore", language.Number(lines.Length - MostChanges)), 2);
    }

    private IEnumerable<IRenderable> Better()
    {
        string[] lines =
        [
            .. report.ClearedAfterTalk.Select(c => BetterLine(c.Subject, c.RuleId, _texts["review.closed.Cleared"], c.TalkedOn!.Value)),
            .. report.BetterSinceTalk.Select(i => BetterLine(i.Subject, i.RuleId, _texts["review.standing"], i.TalkedOn!.Value)),
        ];
        if (lines.Length == 0) yield break;
        yield return Parts.Line();
        yield return Parts.Line(_texts["review.better"], Parts.Strong);
        foreach (var line in lines) yield return Parts.Indented(line, 2);
        yield return Parts.Indented(_texts["review.betterNote"], 2, Parts.Quiet);
    }

    private IEnumerable<IRenderable> Snoozed()
    {
        if (report.Snoozed.Count == 0) yield break;
        yield return Parts.Line();
        yield return Parts.Line(_texts["review.snoozed"], Parts.Strong);
        foreach (var item in report.Snoozed)
        {
            var until = language.Date(item.SnoozedUntil!.Value);
            yield return Parts.Indented(_texts.Fill("review.snoozedLine", NameOf(item.Subject), _words.Title(item.RuleId), until, item.SnoozeReason!), 2);
        }
    }

    private IEnumerable<IRenderable> Rest()
    {
        var later = report.Talks.Except(report.First).ToArray();
        var told = report.Talks.SelectMany(t => t.Items).ToHashSet();
        var others = report.Items
            .Where(i => i.SnoozedUntil is null && !i.IsStrength && i.Subject.Kind == SubjectKind.Salesperson && !told.Contains(i)).ToArray();
        string[] parts =
        [
            .. Names("review.rest.talks", later.Where(t => !t.WasTalkedLately)), .. Names("review.rest.lately", later.Where(t => t.WasTalkedLately)),
            .. Count("review.rest.groups", report.Groups.Count), .. Count("review.rest.strengths", report.Strengths.Count),
            .. Count("review.rest.info", others.Count(i => i.Finding is { Severity: Severity.Info })),
            .. Count("review.rest.fading", others.Count(i => i.Finding is null)),
        ];
        if (parts.Length == 0) yield break;
        yield return Parts.Line();
        yield return Parts.Line(_texts.Fill("review.rest", string.Join(" · ", parts)));
    }

    private string[] Names(string key, IEnumerable<ReviewTalk> talks) =>
        talks.Select(t => t.Name).ToArray() is { Length: > 0 } names ? [_texts.Fill(key, string.Join(_texts["review.separator"], names))] : [];

    private string[] Count(string key, int count) => count == 0 ? [] : [_texts.Fill(key, language.Number(count))];

    private IEnumerable<IRenderable> Spent()
    {
        if (report.Budget is { } budget) yield return Parts.Line(_texts.Fill("review.spent", Chance(budget.Spent), Chance(budget.SpentInQuarter)), Parts.Quiet);
    }

    private string Line(string what, Subject subject, string ruleId) => _texts.Fill("review.line", what, NameOf(subject), _words.Title(ruleId));

    private string BetterLine(Subject subject, string ruleId, string how, LocalDate talked) =>
        _texts.Fill("review.betterLine", how, NameOf(subject), _words.Title(ruleId), language.Date(talked));

    private string NameOf(Subject subject) => report.Diagnosis.Snapshot.NameOf(subject);

    private string Chance(double chance) => language.Number(decimal.Round((decimal)chance * 100, 2, MidpointRounding.ToEven)) + "%";
}
