using SalesInsights.Rules.Packs;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>What is in force of one rule, and where each value comes from.</summary>
internal sealed class ExplainScreen(string id, RulesInForce inForce, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render()
    {
        var title = inForce.Rules.Find(id) is { } rule ? inForce.Rules.TextOf(rule, language.Tag).Title : _texts["severity.off"];
        var table = Parts.Table(_texts["column.setting"], _texts["column.value"], _texts["column.from"]);
        foreach (var setting in inForce.Explain(id, language)) table.AddRow(new Text(Short(setting.Path)), new Text(setting.Value), new Text(From(setting)));
        return new Rows(Parts.Line($"{id} {title}", Parts.Strong), table);
    }

    private string Short(string path) => path.StartsWith($"rules.{id}.", StringComparison.Ordinal) ? path[$"rules.{id}.".Length..] : path;

    private string From(PackSetting setting) => setting.Pack is null
        ? _texts["rules.default"]
        : _texts.Fill("rules.from", setting.Pack, language.Number(setting.Line));
}
