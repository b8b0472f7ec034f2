using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Demo;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>Who is who in the demo company, and what was planted in whom.</summary>
internal sealed class DemoScreen(DemoFacts facts, string? path, Language language)
{
    private const int MostListed = 20;

    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    /// <summary>Everybody of a small company; of a big one those who are not ordinary.</summary>
    private readonly PersonPlan[] _told = [.. facts.Plan.People.Where(p => facts.Plan.People.Count <= MostListed || p.Story is not (Story.Ordinary or Story.Maintains))];

    public IRenderable Render()
    {
        var table = Parts.Table("", _texts["column.name"], _texts["column.role"], _texts["column.story"]);
        foreach (var plan in _told)
            table.AddRow(new Text(plan.Id), new Text(plan.Name), new Text(_texts["role." + plan.Role]), new Text(_texts["story." + plan.Story]));
        return new Rows([Parts.Line(facts.Company.Name, Parts.Strong), .. Sizes().Select(line => Parts.Line(line)), table, Parts.Line(Next())]);
    }

    private IEnumerable<string> Sizes()
    {
        if (_told.Length < facts.Salespeople.Count)
            yield return _texts.Fill("demo.people", Number(facts.Salespeople), Number(facts.Departments), Number(_told));
        yield return _texts.Fill(
            "demo.sizes", Number(facts.Customers), Number(facts.Opportunities), Number(facts.Orders), Number(facts.Payments), Number(facts.Activities));
    }

    private string Next() => path is null ? _texts["demo.next"] : _texts.Fill("demo.written", path);

    private string Number<T>(IReadOnlyCollection<T> items) => language.Number(items.Count);
}
