using System.Globalization;
using NodaTime;
using SalesInsights.Identifiers;
using SalesInsights.Metrics;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.CommandLine;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>How several screens about customers write their cells and their last lines.</summary>
internal sealed class CustomerParts(Session session)
{
    private const string None = "–";

    public Language Language { get; } = session.Language;

    public static string Day(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? None;

    public string Count(long count) => Language.Number(count);

    public string CountOrNone(long count) => count == 0 ? None : Language.Number(count);

    public string Money(decimal amount) => Language.Number(decimal.Round(amount, 0, MidpointRounding.ToEven));

    public string Money(Measured<decimal> amount) => amount.TryGet(out var known) ? Money(known) : None;

    public string Days(Measured<int> days) => days.TryGet(out var known) ? Language.Number(known) : None;

    public string Days(Measured<double> days) => days.TryGet(out var known) ? Language.Number((decimal)Math.Round(known, 1)) : None;

    public string Person(Id<Salesperson> id) => id.IsEmpty ? session.Texts["customers.nobody"] : session.Company.Snapshot.NameOf(Subject.Salesperson(id));

    /// <summary>What a shortened list leaves out; nothing where it is whole.</summary>
    public IEnumerable<IRenderable> More(int all, int top)
    {
        if (all > top) yield return Parts.Line(session.Texts.Fill("customers.more", Count(all - top)), Parts.Quiet);
    }

    public IEnumerable<IRenderable> Falling(IReadOnlyList<FallingCustomer> falling, Measured<int> count, int limit, int top)
    {
        yield return Parts.Line();
        if (!count.HasValue)
        {
            yield return Parts.Line(session.Texts["customers.cannotSay"], Parts.Quiet);
            yield break;
        }

        var saved = falling.Where(f => f.DaysLeft >= 0).ToArray();
        yield return Parts.Line(session.Texts.Fill("customers.falling", Count(saved.Length), Count(limit), Count(falling.Count - saved.Length)), Parts.Strong);
        if (falling.Count == 0) yield break;
        var texts = session.Texts;
        var table = Parts.Table(texts["customers.customer"], texts["customers.owner"], texts["customers.lastSign"], texts["customers.daysLeft"])
            .WithNumbersFrom(3, 1);
        // Those that can still be saved come first, of the others those that were lost last.
        foreach (var item in saved.Concat(falling.Where(f => f.DaysLeft < 0).OrderByDescending(f => f.DaysLeft)).Take(top))
        {
            table.AddRow(
                new Text(session.Company.Names.Of(item.CustomerId)), new Text(Person(item.OwnerId)), new Text(Day(item.LastSignOn)),
                new Text(Language.Number(item.DaysLeft), item.DaysLeft < 0 ? Parts.Alarm : Style.Plain));
        }

        yield return table;
        foreach (var line in More(falling.Count, top)) yield return line;
    }
}
