using SalesInsights.Metrics;
using SalesInsights.Metrics.Board;
using SalesInsights.Organizations;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Sources;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>The open opportunities stage by stage: side by side where there is room, one stage below the other elsewhere.</summary>
internal sealed class BoardScreen(OpenedCompany company, IReadOnlyList<BoardReport> reports, Language language)
{
    private const int ColumnsOfAStage = 36;
    private const int ColumnsOfACard = 32;

    /// <summary>Columns of the mark, the opportunity, the owner, days, amount, close and next action: 80 with the gaps.</summary>
    private static readonly int[] Widths = [1, 21, 14, 4, 11, 10, 5];
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render() => reports.Count == 0 || reports.All(r => r.Stages.Count == 0)
        ? Parts.Line(_texts["board.noPipeline"])
        : new Rows(reports.SelectMany((r, i) => i == 0 ? Board(r) : [Parts.Line(), .. Board(r)]));

    private IEnumerable<IRenderable> Board(BoardReport board)
    {
        var pipeline = company.Ledger.Company.Pipelines.Count > 1 ? " · " + board.Pipeline.Value : "";
        yield return Parts.Line(_texts.Fill("board.heading", company.Snapshot.NameOf(board.Subject), language.Date(board.AsOf)) + pipeline, Parts.Strong);
        yield return Parts.Line(_texts.Fill("board.total", Number(board.Total.Count), Money(board.Total), Number(board.Stuck.Count)));
        yield return Parts.Line(_texts["board.mark"], Parts.Quiet);
        yield return new ByWidth(new Rows(board.Stages.SelectMany(Stage)), SideBySide(board), board.Stages.Count * ColumnsOfAStage);
        if (board.WithoutStage.Count > 0) yield return Parts.Line(_texts.Fill("board.withoutStage", Number(board.WithoutStage.Count), Money(board.WithoutStage)));
        if (NotPriced(board.Total) is var missing && missing > 0) yield return Parts.Line(_texts.Fill("board.notPriced", Number(missing)));
    }

    private IEnumerable<IRenderable> Stage(BoardStage stage)
    {
        yield return Parts.Line();
        yield return Parts.Line(Summary(stage), Parts.Strong);
        if (stage.Cards.Count == 0) yield break;
        yield return Cards(stage);
        if (stage.NotShown > 0) yield return Parts.Line(_texts.Fill("board.more", Number(stage.NotShown)), Parts.Quiet);
    }

    private Table Cards(BoardStage stage)
    {
        string[] headers =
        [
            "", _texts["board.deal"], _texts["board.owner"], _texts["board.days"], _texts["board.amount"], _texts["board.close"], _texts["board.next"],
        ];
        var table = Parts.Table(headers).WithNumbersFrom(3, 2);
        for (var i = 0; i < Widths.Length; i++) (table.Columns[i].Width, table.Columns[i].NoWrap) = (Widths[i], true);
        foreach (var card in stage.Cards)
        {
            table.AddRow(
                new Text(card.IsStuck ? "!" : "", Parts.Alarm), Cell(NameOf(card), Widths[1]), Cell(Owner(card), Widths[2]), Cell(Age(card), Widths[3]),
                Cell(Amount(card), Widths[4]), Cell(Close(card), Widths[5]), Cell(Next(card), Widths[6]));
        }

        return table;
    }

    private Table SideBySide(BoardReport board)
    {
        var table = new Table { Border = TableBorder.Minimal, Expand = true, ShowRowSeparators = false };
        foreach (var stage in board.Stages) table.AddColumn(new TableColumn(new Text(Summary(stage), Parts.Strong)));
        table.AddRow(board.Stages.Select(stage => (IRenderable)new Rows(stage.Cards.SelectMany(Card)
            .Concat(stage.NotShown > 0 ? [Parts.Line(_texts.Fill("board.more", Number(stage.NotShown)), Parts.Quiet)] : []))));
        return table;
    }

    private IEnumerable<IRenderable> Card(BoardCard card)
    {
        yield return Cell((card.IsStuck ? "! " : "") + NameOf(card), ColumnsOfACard, card.IsStuck ? Parts.Alarm : Style.Plain);
        yield return Cell(_texts.Fill("board.card", Amount(card), Age(card), Owner(card)), ColumnsOfACard);
        var plan = string.Join(" · ", new[] { Close(card), Next(card) }.Zip(["board.closes", "board.nextOn"])
            .Where(part => part.First.Length > 0).Select(part => _texts.Fill(part.Second, part.First)));
        if (plan.Length > 0) yield return Cell(plan, ColumnsOfACard, Parts.Quiet);
        yield return Parts.Line();
    }

    private string Summary(BoardStage stage)
    {
        var days = stage.Ages.Median.TryGet(out var median) ? language.Number(decimal.Round((decimal)median, 1, MidpointRounding.ToEven)) : "–";
        return _texts.Fill("board.stage", stage.Stage.Name, Number(stage.Total.Count), Money(stage.Total), Number(stage.Stuck.Count), days,
            Number(stage.ExpectedDays));
    }

    private string NameOf(BoardCard card) =>
        company.Names.Of(card.OpportunityId) is var name && name != card.OpportunityId.Value ? $"{card.OpportunityId} {name}" : name;

    private string Owner(BoardCard card) =>
        card.OwnerId.IsEmpty ? _texts["board.nobody"] : company.Snapshot.NameOf(Subject.Salesperson(card.OwnerId));

    private string Age(BoardCard card) => card.AgeDays.TryGet(out var days) ? Number(days) : "?";

    private string Amount(BoardCard card) =>
        card.Amount.TryGet(out var amount) ? language.Number(decimal.Round(amount, 0, MidpointRounding.ToEven)) : "–";

    private string Close(BoardCard card) => card.DaysToClose.TryGet(out var days)
        ? days < 0 ? _texts.Fill("board.late", Number(-days)) : _texts.Fill("board.inDays", Number(days))
        : "";

    private string Next(BoardCard card) => card.NextActionOn is { } day ? FormattableString.Invariant($"{day.Month:00}-{day.Day:00}") : "";

    private static Text Cell(string text, int columns, Style? style = null) => new(Parts.Fit(text, columns), style);

    private static long NotPriced(CountAndAmount sum) => sum.WithoutAmount + sum.Unpriced;

    private string Number(long count) => language.Number(count);

    private string Money(CountAndAmount sum) => language.Money(sum.Amount, company.Ledger.Company.Currency);
}
