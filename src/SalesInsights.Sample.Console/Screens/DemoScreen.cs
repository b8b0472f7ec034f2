using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Demo;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>Who is who in the demo company, and what was planted in whom.</summary>
internal sealed class DemoScreen(DemoFacts facts, string? folder, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render()
    {
        var table = Parts.Table("", _texts["column.name"], _texts["column.role"], _texts["column.story"]);
        foreach (var plan in DemoOrganization.People)
            table.AddRow(new Text(plan.Id), new Text(plan.Name), new Text(_texts["role." + plan.Role]), new Text(_texts["story." + plan.Story]));
        var sizes = _texts.Fill("demo.sizes",
            language.Number(facts.Customers.Count), language.Number(facts.Opportunities.Count), language.Number(facts.Orders.Count), language.Number(facts.Payments.Count),
            language.Number(facts.Activities.Count));
        return new Rows(Parts.Line(facts.Company.Name, Parts.Strong), Parts.Line(sizes), table, Parts.Line(folder is null ? _texts["demo.next"] : _texts.Fill("demo.written", folder)));
    }
}
