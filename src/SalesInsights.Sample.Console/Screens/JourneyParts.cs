using SalesInsights.Journeys;
using SalesInsights.Ledgers;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>The steps of one subject as a table, and how many steps of a company have each verdict.</summary>
internal sealed class JourneyParts(Snapshot snapshot, Language language)
{
    private const int ColumnsOfAStep = 30;
    private readonly JourneyWords _words = new(language, snapshot);
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IEnumerable<IRenderable> Of(Journey journey)
    {
        yield return Parts.Line();
        yield return Parts.Indented(_texts["journey.heading"], 2, Parts.Strong);
        if (_words.Exemption(journey) is { } exemption) yield return Parts.Indented(exemption, 2);
        if (journey.SilentDays > 0) yield return Parts.Indented(_texts.Fill("journey.silent", language.Number(journey.SilentDays)), 2);
        if (journey.Steps.Count > 0) yield return new Padder(Table(journey), new Padding(2, 0, 0, 0));
        yield return Parts.Indented(_texts["journey.note"], 2, Parts.Quiet);
    }

    public IRenderable Counts(JourneyVerdictCounts counts)
    {
        string Count(JourneyVerdict verdict) => language.Number(counts[verdict]);
        return Parts.Line(
            _texts.Fill("journey.counts", Count(JourneyVerdict.Confirmed), Count(JourneyVerdict.Suspected), Count(JourneyVerdict.Fine),
                Count(JourneyVerdict.NoSign), Count(JourneyVerdict.TooFewData), Count(JourneyVerdict.NoBenchmark)),
            Parts.Quiet);
    }

    private Table Table(Journey journey)
    {
        var table = Parts.Table(
            _texts["journey.step"], _texts["journey.happened"], _texts["journey.expected"], _texts["journey.of"], _texts["journey.since"], _texts["journey.verdict"])
            .WithNumbersFrom(1, 4);
        foreach (var step in journey.Steps)
        {
            table.AddRow(
                new Text(Parts.Fit(_words.Name(step), ColumnsOfAStep)),
                new Text(language.Number(step.Observed)),
                new Text(step.Expected.TryGet(out var expected) ? Tenth(expected) : "–"),
                new Text(step.Kind == JourneyStepKind.NewCustomers ? _texts.Fill("journey.days", Tenth(step.Exposure)) : Tenth(step.Exposure)),
                new Text(language.Date(step.FirstDay)),
                new Text(_words.Verdict(journey, step), step.Verdict >= JourneyVerdict.Suspected ? Parts.Alarm : step.Verdict == JourneyVerdict.Fine ? Style.Plain : Parts.Quiet));
        }

        return table;
    }

    private string Tenth(double value) => language.Number(decimal.Round((decimal)value, 1, MidpointRounding.ToEven));
}
