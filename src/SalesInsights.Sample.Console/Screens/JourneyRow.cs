using SalesInsights.Journeys;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>One subject's way as a row of steps, from the new customer to the last stage: happened / expected, and a sign for what can be said.</summary>
internal sealed class JourneyRow(Journey journey, Language language)
{
    /// <summary>Steps beside each other in eighty columns.</summary>
    private const int StepsOfARow = 6;
    private const int ColumnsOfAStep = 11;
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IEnumerable<IRenderable> Render()
    {
        if (journey.Steps.Count == 0) yield break;
        foreach (var part in Columns().Chunk(StepsOfARow))
        {
            var table = Parts.Table([.. part.Select(c => Parts.Fit(c.Name, ColumnsOfAStep))]);
            table.AddRow(part.Select(c => Cell(c.First)));
            if (part.Any(c => c.Second is not null)) table.AddRow(part.Select(c => Cell(c.Second)));
            yield return new Padder(table, new Padding(2, 0, 0, 0));
        }

        yield return Parts.Indented(_texts["journey.key"], 2, Parts.Quiet);
    }

    /// <summary>The steps before the first stage have a column each; a stage has one for what is lost there and what moves on.</summary>
    private IEnumerable<(string Name, JourneyStep? First, JourneyStep? Second)> Columns()
    {
        foreach (var step in journey.Steps.Where(s => s.Stage is null).OrderBy(s => s.Kind)) yield return (_texts["journey.row." + step.Kind], step, null);
        foreach (var stage in journey.Steps.Where(s => s.Stage is not null).GroupBy(s => (s.Pipeline, s.Stage)).OrderBy(g => g.Key.Pipeline).ThenBy(g => g.Key.Stage!.Order))
            yield return (stage.Key.Stage!.Name, stage.FirstOrDefault(s => s.Kind == JourneyStepKind.Lost), stage.FirstOrDefault(s => s.Kind == JourneyStepKind.Slow));
    }

    private Text Cell(JourneyStep? step)
    {
        if (step is null) return new Text("");
        var verdict = journey.Exemption == JourneyExemption.None ? step.Verdict : JourneyVerdict.NoBenchmark;
        var expected = step.Expected.TryGet(out var value) ? language.Number(decimal.Round((decimal)value, 0, MidpointRounding.AwayFromZero)) : "–";
        var (sign, style) = verdict switch
        {
            JourneyVerdict.Confirmed => ("✗", Parts.Alarm),
            JourneyVerdict.Suspected => ("?", Parts.Alarm),
            JourneyVerdict.Fine => ("✓", Style.Plain),
            _ => ("·", Parts.Quiet),
        };
        var what = step.Stage is null ? "" : _texts["journey.row." + step.Kind] + " ";
        return new Text($"{sign} {what}{language.Number(step.Observed)}/{expected}", style);
    }
}
