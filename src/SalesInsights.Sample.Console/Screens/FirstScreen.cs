using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>What a sales manager with two minutes reads: where the team stands, whom to talk with, departments, a strength, a bar for each person.</summary>
internal sealed class FirstScreen(ReviewReport review, Language language)
{
    private const int MostGroups = 5;
    private readonly DiagnosisReport _diagnosis = review.Diagnosis;
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);
    private readonly FindingWords _words = review.Diagnosis.Words(language);

    public IRenderable Render() => new Rows(
    [
        .. Head(), .. Talks(), .. Groups(), .. Strength(), Parts.Line(), .. new PeopleBars(_diagnosis, language).Render(),
        Parts.Line(), Parts.Line(Compared(), Parts.Quiet), Parts.Line(_texts["first.next"], Parts.Quiet),
    ]);

    private IEnumerable<IRenderable> Head()
    {
        var company = _diagnosis.Snapshot.Ledger.Company.Name;
        yield return Parts.Line(
            _texts.Fill("overview.heading", company, language.Measure(_diagnosis.Measure), _diagnosis.Period.Name, language.Date(_diagnosis.Snapshot.AsOf)), Parts.Strong);
        foreach (var whole in _diagnosis.Wholes.Select(_diagnosis.Find).OfType<CaseReport>()) yield return Parts.Line(Standing(whole));
    }

    private string Standing(CaseReport whole)
    {
        if (whole.Completion is not { } row) return whole.Name;
        var line = row.Target.TryGet(out var target)
            ? _texts.Fill("first.reached", whole.Name, _words.Amount(row.Actual), _words.Amount(target), row.Ratio.TryGet(out var ratio) ? language.Percent(ratio) : "–")
            : _texts.Fill("first.untargeted", whole.Name, _words.Amount(row.Actual), language.Reason(row.Target.Gap));
        if (row.Pace.TryGet(out var pace) && row.ExpectedShare.TryGet(out var gone)) line += _texts.Fill("first.pace", language.Percent(gone), language.Percent(pace));
        if (whole.Outlook is { } outlook && outlook.Landing.TryGet(out var landing) && outlook.Chance.TryGet(out var chance))
        {
            line += _texts.Fill(
                "first.landing", _words.Amount(landing), _words.Amount(outlook.Low.ValueOr(landing)), _words.Amount(outlook.High.ValueOr(landing)), language.Chance(chance));
        }

        return line;
    }

    private IEnumerable<IRenderable> Talks()
    {
        yield return Parts.Line();
        yield return Parts.Line(_texts[review.First.Count == 0 ? "first.nobody" : "first.talks"], Parts.Strong);
        foreach (var (talk, number) in review.First.Select((t, i) => (t, i + 1)))
        {
            var missing = talk.Missing.TryGet(out var amount) ? _texts.Fill("first.missing", _words.Amount(amount)) : language.Reason(talk.Missing.Gap);
            yield return Parts.Line(_texts.Fill("first.talk", language.Number(number), talk.Name, missing, language.Phrase("trend." + talk.Lead.Trend)), Parts.Alarm);
            yield return Parts.Indented(_words.Sentence(talk.Lead.Finding!), 3);
            if (_words.Questions(talk.Lead.Finding!) is [var question, ..]) yield return Parts.Indented(_texts.Fill("finding.ask", question), 3);
        }

        var later = review.Talks.Except(review.First).Select(t => t.Name).ToArray();
        if (later.Length > 0) yield return Parts.Line(_texts.Fill("first.later", string.Join(_texts["review.separator"], later.Take(MostGroups)), language.Number(later.Length)), Parts.Quiet);
    }

    private IEnumerable<IRenderable> Groups()
    {
        // Where the whole stands has been said above.
        var groups = review.GroupLeads.Where(i => !(i.IsOutcome && _diagnosis.Wholes.Contains(i.Subject))).ToArray();
        if (groups.Length == 0) yield break;
        yield return Parts.Line();
        yield return Parts.Line(_texts["first.groups"], Parts.Strong);
        foreach (var item in groups.Take(MostGroups))
            yield return Parts.Indented(_texts.Fill("first.group", _words.Text(item.Finding!), language.Phrase("trend." + item.Trend)), 1);
        if (groups.Length > MostGroups) yield return Parts.Indented(_texts.Fill("records.more", language.Number(groups.Length - MostGroups)), 1, Parts.Quiet);
    }

    private IEnumerable<IRenderable> Strength()
    {
        if (review.StrengthToTell is not { } told) yield break;
        yield return Parts.Line();
        yield return Parts.Line(_texts["first.strength"], Parts.Strong);
        yield return Parts.Indented(_words.Text(told.Finding!), 1);
    }

    private string Compared() => review.ReviewBefore is { } before ? _texts.Fill("first.since", language.Date(before)) : _texts["first.noneBefore"];
}
