using SalesInsights.Metrics.Timeline;
using SalesInsights.Organizations;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Sources;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>The history of one customer, a line for each thing that happened.</summary>
internal sealed class TimelineScreen(OpenedCompany company, TimelineReport report, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render() => new Rows(Lines());

    private IEnumerable<IRenderable> Lines()
    {
        var owner = report.Owner.IsEmpty ? _texts["timeline.nobody"] : NameOf(report.Owner);
        yield return Parts.Line(
            _texts.Fill("timeline.heading", company.Names.Of(report.Customer), report.Customer.Value, owner, language.Date(report.AsOf)), Parts.Strong);
        if (report.Entries.Count == 0) yield return Parts.Line(_texts["timeline.empty"]);
        else yield return Table(report.Entries);
        if (report.Undated.Count == 0) yield break;
        yield return Parts.Line(_texts["timeline.undated"], Parts.Strong);
        yield return Table(report.Undated);
    }

    private Table Table(IReadOnlyList<TimelineEntry> entries)
    {
        var table = Parts.Table(_texts["timeline.when"], _texts["timeline.what"], _texts["timeline.who"], _texts["timeline.amount"])
            .WithNumbersFrom(3, 1);

        // A date is not broken; what happened may be.
        (table.Columns[0].NoWrap, table.Columns[0].Width) = (true, entries.Max(e => Parts.WidthOf(When(e))));
        foreach (var entry in entries)
            table.AddRow(new Text(When(entry)), new Text(What(entry)), new Text(entry.Salesperson.IsEmpty ? "" : NameOf(entry.Salesperson)), Amount(entry));
        return table;
    }

    private string When(TimelineEntry entry)
    {
        if (entry.At.IsUnknown) return "?";
        var day = language.Date(entry.At.Date);
        return entry.At.TimeOfDay is { } time ? FormattableString.Invariant($"{day} {time.Hour:00}:{time.Minute:00}") : day;
    }

    private string What(TimelineEntry entry)
    {
        var kind = entry.ActivityKind is { } activity
            ? _texts["timeline." + activity] + (entry.IsAutomatic ? _texts["timeline.automatic"] : "")
            : _texts.Fill("timeline." + entry.Kind, entry.From?.Name ?? "", entry.To?.Name ?? "", entry.ExpectedClose is { } day ? language.Date(day) : "");
        string[] about = [entry.Opportunity.Value, entry.Order.Value, entry.Payment.Value, entry.Campaign.Value];
        return string.Join(" · ", about.Where(id => id.Length > 0).Prepend(kind));
    }

    private Text Amount(TimelineEntry entry) => new(
        entry.Amount.TryGet(out var amount) ? language.Number(decimal.Round(amount, 0, MidpointRounding.ToEven))
        : entry.Amount.Gap == Quantities.Gap.NotApplicable ? "" : "–");

    private string NameOf(Identifiers.Id<Salesperson> person) => company.Snapshot.NameOf(Subject.Salesperson(person));
}
