using SalesInsights.Metrics.Funnel;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>A funnel drawn: a bar for what came into each stage, behind it how many, and the share that went on with its interval.</summary>
internal sealed class FunnelBars(ScreenTexts texts, Language language)
{
    private const char Full = '█';
    private const char Half = '▌';

    /// <summary>Columns of a stage's name and of the longest bar; the words behind it take up to 26 more.</summary>
    private const int NameColumns = 20;
    private const int NarrowBar = 28;
    private const int WideBar = 72;
    private const int WordColumns = 30;

    public IRenderable Of(FunnelReport report)
    {
        var most = report.Stages.Max(s => s.Entered.Count);
        return new ByWidth(Bars(report, most, NarrowBar), Bars(report, most, WideBar), NameColumns + WideBar + WordColumns);
    }

    /// <summary>A bar of so many columns at most; what is not nothing shows at least half a sign.</summary>
    public static string Bar(long count, long most, int columns)
    {
        if (count == 0 || most == 0) return "";
        var halves = Math.Max(1, (int)Math.Round(2.0 * columns * count / most, MidpointRounding.AwayFromZero));
        return new string(Full, halves / 2) + (halves % 2 == 1 ? Half.ToString() : "");
    }

    private Table Bars(FunnelReport report, long most, int columns)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        foreach (var width in new[] { NameColumns, columns, WordColumns - 2 })
            table.AddColumn(new TableColumn("") { Padding = new Padding(0, 0, 1, 0), Width = width, NoWrap = true });
        foreach (var stage in report.Stages)
            Add(table, stage.Stage.Name, Bar(stage.Entered.Count, most, columns), Words(stage));
        if (report.Reading != FunnelReading.Flow)
            Add(table, texts["funnel.won"], Bar(report.Won.Count, most, columns), language.Number(report.Won.Count));
        return table;
    }

    private static void Add(Table table, string name, string bar, string words) =>
        table.AddRow(new Text(Parts.Fit(name, NameColumns)), new Text(bar), new Text(Parts.Fit(words, WordColumns - 2)));

    private string Words(FunnelStage stage)
    {
        var count = language.Number(stage.Entered.Count);
        return stage.WentOn.TryGet(out var share) && stage.WentOnInterval is { } interval
            ? texts.Fill("funnel.bar", count, language.Percent(share), language.Percent(interval.Low), language.Percent(interval.High))
            : count;
    }
}
