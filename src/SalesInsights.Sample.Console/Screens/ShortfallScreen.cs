using SalesInsights.Organizations;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Texts;
using SalesInsights.Shortfalls;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>Who misses how much and for which largest reason; of one of them all parts.</summary>
internal sealed class ShortfallScreen(Session session, ShortfallReport report)
{
    private const int ColumnsOfAName = 26;

    private readonly ScreenTexts _texts = session.Texts;
    private readonly CustomerParts _parts = new(session);

    public IRenderable Render(Subject? subject) => new Rows(subject is { } one ? One(one) : All());

    private IEnumerable<IRenderable> All()
    {
        yield return Heading();
        var table = Parts.Table("", _texts["shortfall.missing"], _texts["shortfall.reason"], "").WithNumbersFrom(1, 1).WithNumbersFrom(3, 1);
        foreach (var row in report.Rows)
        {
            var style = row.Subject.Kind == SubjectKind.Salesperson ? Style.Plain : Parts.Strong;
            table.AddRow(
                new Text(Parts.Fit(Name(row), ColumnsOfAName), style),
                new Text(row.Total.TryGet(out var total) ? _parts.Money(total) : "–", style),
                row.Total.HasValue ? new Text(ReasonOf(row)) : new Text(session.Language.Reason(row.Total.Gap), Parts.Quiet),
                new Text(row.Largest is { } largest ? _parts.Money(largest.Amount) : ""));
        }

        yield return table;
        yield return Parts.Line(_texts["shortfall.more"], Parts.Quiet);
    }

    private IEnumerable<IRenderable> One(Subject subject)
    {
        yield return Heading();
        if (report.Find(subject) is not { } row) yield break;
        if (!row.Total.TryGet(out var total))
        {
            yield return Parts.Line($"{Name(row)}: {session.Language.Reason(row.Total.Gap)}");
            yield break;
        }

        yield return Parts.Line(_texts.Fill("shortfall.person", Name(row), _parts.Money(total), _parts.Money(row.Target)), Parts.Strong);
        yield return Table(row);
        if (row.Peers > 0) yield return Parts.Line(_texts.Fill("shortfall.peers", _parts.Count(row.Peers), _parts.Money(row.PeerDealSize)));
        if (row.IsRankingSilent) yield return Parts.Line(_texts["shortfall.carryNote"]);
        else if (row.IsNotSeparable) yield return Parts.Line(_texts["shortfall.notSeparable"]);
        if (row.Parts.Any(p => p.Recent is not null && p.Low is null)) yield return Parts.Line(_texts["shortfall.recentNote"], Parts.Quiet);
        yield return Parts.Line(_texts["shortfall.note"], Parts.Quiet);
    }

    private Table Table(ShortfallRow row)
    {
        var drawn = row.Parts.Any(p => p.Low is not null);
        var more = drawn ? new[] { _texts["shortfall.range"], _texts["shortfall.largest"] } : [_texts["shortfall.recent"]];
        string[] headers = [_texts["shortfall.part"], _texts["shortfall.missing"], .. more];
        var table = Parts.Table(headers).WithNumbersFrom(1, headers.Length - 1);
        foreach (var part in row.Parts.Where(p => p.Amount != 0))
        {
            var largest = part.LargestChance is { } chance ? session.Language.Percent(chance) : "";
            string[] cells = [LabelOf(part), _parts.Money(part.Amount), .. drawn ? new[] { RangeOf(part), largest } : [part.Recent is { } recent ? _parts.Money(recent) : ""]];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        return table;
    }

    private IRenderable Heading() => Parts.Line(
        _texts.Fill(
            "shortfall.heading", session.Company.Ledger.Company.Name, report.Period.Name, report.Measure.Id,
            session.Company.Ledger.Company.Currency.Code, session.Language.Date(report.AsOf)),
        Parts.Strong);

    private string ReasonOf(ShortfallRow row) => row switch
    {
        { IsRankingSilent: true } => _texts["shortfall.silent"],
        { IsNotSeparable: true } => _texts["shortfall.notSeparable"],
        { Largest: { } largest } => LabelOf(largest),
        _ => _texts["shortfall.noReason"],
    };

    private string LabelOf(ShortfallPart part)
    {
        var pipelines = session.Company.Ledger.Company.Pipelines.Where(p => report.Pipeline.IsEmpty || p.Id == report.Pipeline);
        return session.Language.Part(part, pipelines.SelectMany(p => p.Stages));
    }

    private string RangeOf(ShortfallPart part) => part is { Low: { } low, High: { } high } ? $"{_parts.Money(low)} – {_parts.Money(high)}" : "";

    private string Name(ShortfallRow row) => session.Company.Snapshot.NameOf(row.Subject);
}
