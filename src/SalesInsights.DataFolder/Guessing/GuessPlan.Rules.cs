using System.Globalization;
using SalesInsights.DataFolder.Readers;

namespace SalesInsights.DataFolder.Guessing;

/// <content>How single fields are made.</content>
internal sealed partial class GuessPlan
{
    private static readonly string[] FirstNames = ["firstname", "givenname", "名"];
    private static readonly string[] LastNames = ["lastname", "surname", "familyname", "姓"];
    private static readonly string[] Looked = ["owner_id", "name", "country"];

    private GuessedRule? RuleOf(FactMatch match, string field)
    {
        if (Special(match, field) is { } special) return special;
        if (match[field] is { } column)
        {
            NoteChoice(match, field, column);
            return Rule(match, field, column);
        }
        var mayLook = match.Words.Fact is "customers" && Looked.Contains(field) || match.Words.Fact is "opportunities" && field == "owner_id";
        if (mayLook && _links.Find(match.Table, match.Words.NamesOf(field)) is { } link)
        {
            Note(GuessDoubt.TakenFromOtherTable, match.Table.Name, field, link.Lookup.Table, link.Lookup.Take);
            return new GuessedRule { Column = link.Column.Name, Lookup = link.Lookup };
        }
        var index = match.Fact.Schema.IndexOf(field);
        if (match.Fact.Schema.Needs[index] != FieldNeed.Present) return null;
        Note(GuessDoubt.FieldLeftEmpty, match.Table.Name, field);
        return new GuessedRule { Constant = "" };
    }

    private GuessedRule? Special(FactMatch match, string field) => (match.Words.Fact, field) switch
    {
        ("customers", "name") => FullName(match.Table)
            ?? (match["name"] is null && _links.Find(match.Table, match.Words.NamesOf(field)) is null ? Plain(match["id"]) : null),
        ("departments" or "salespeople" or "campaigns", "name") => FullName(match.Table) ?? (match["name"] is null ? Plain(match["id"]) : null),
        ("orders", "amount") when match["amount"] is null => PaidAmount(match),
        ("payments", "received_on") when match["received_on"] is null => OrderDay(match),
        ("activities", "kind") => Kind(match),
        ("targets", "subject_kind") => new GuessedRule { Constant = match["subject_id"] is null ? "company" : "salesperson" },
        ("targets", "measure") => new GuessedRule { Constant = _choice["orders"] is not null ? "orders" : "won" },
        ("targets", "period") => Period(match),
        _ => null,
    };

    private static GuessedRule? Plain(ColumnProfile? column) => column is null ? null : new GuessedRule { Column = column.Name };

    private static GuessedRule? FullName(TableProfile table)
    {
        var first = table.Columns.FirstOrDefault(c => Array.IndexOf(FirstNames, c.Plain) >= 0);
        var last = table.Columns.FirstOrDefault(c => Array.IndexOf(LastNames, c.Plain) >= 0);
        if (first is null || last is null) return null;
        return new GuessedRule { Template = last.Plain == "姓" ? $"{{{last.Name}}}{{{first.Name}}}" : $"{{{first.Name}}} {{{last.Name}}}" };
    }

    private GuessedRule Rule(FactMatch match, string field, ColumnProfile column)
    {
        var (point, group) = field is "amount" or "rate" ? NumberStyle.Of(column) : default;
        var isWhole = field == "amount" && column.IsNumber && column.Filled > 0 && column.Order.TrueForAll(t => t.IndexOf('.') < 0);
        if (isWhole) Note(GuessDoubt.PerhapsCents, match.Table.Name, column.Name);
        var isUnassigned = match.Words.Fact == "opportunities" && field == "owner_id" && column.Empty > 0;
        return new GuessedRule
        {
            Column = column.Name,
            Values = isUnassigned ? [new("", Unassigned)] : [],
            Formats = Formats(match.Table, field, column),
            DecimalSeparator = point,
            GroupSeparator = group,
        };
    }

    private IReadOnlyList<string> Formats(TableProfile table, string field, ColumnProfile column)
    {
        if (!FactMatch.IsDated(field)) return [];
        if (column.Dates.IsAmbiguous) Note(GuessDoubt.DayOrMonthFirst, table.Name, column.Name, column.Dates.Formats[0]);
        if (column.Dates.Other is { } other)
            Note(GuessDoubt.DateNotUnderstood, table.Name, column.Name, other.Text, other.Count.ToString(CultureInfo.InvariantCulture));
        return column.Dates.Formats;
    }

    private void NoteChoice(FactMatch match, string field, ColumnProfile column)
    {
        if (match.Others.TryGetValue(field, out var others) && others.Where(o => !match.Fields.Values.Contains(o)).ToArray() is { Length: > 0 } free)
            Note(GuessDoubt.SeveralCandidates, match.Table.Name, field, [column.Name, .. free.Select(o => o.Name)]);
    }

    /// <summary>What an order is worth where only its payments say it.</summary>
    private GuessedRule? PaidAmount(FactMatch orders)
    {
        if (_choice["payments"] is not { } payments || payments["order_id"] is not { } order || payments["amount"] is not { } amount) return null;
        Note(GuessDoubt.TakenFromOtherTable, orders.Table.Name, "amount", payments.Table.Name, amount.Name);
        return new GuessedRule { Column = orders["id"]!.Name, Lookup = new GuessedLookup(payments.Table.Name, order.Name, amount.Name, isSum: true) };
    }

    /// <summary>The day of the order where a payment has none of its own.</summary>
    private GuessedRule? OrderDay(FactMatch payments)
    {
        if (_choice["orders"] is not { } orders || orders["id"] is not { } id || orders["ordered_on"] is not { } day) return null;
        Note(GuessDoubt.TakenFromOtherTable, payments.Table.Name, "received_on", orders.Table.Name, day.Name);
        var lookup = new GuessedLookup(orders.Table.Name, id.Name, day.Name);
        return new GuessedRule { Column = payments["order_id"]!.Name, Lookup = lookup, Formats = day.Dates.Formats };
    }

    private GuessedRule Kind(FactMatch match)
    {
        var usual = ActivityWords.KindOf(match.Table.Name) ?? "note";
        if (match["kind"] is not { Texts.Count: <= 40 } column) return new GuessedRule { Constant = usual };
        var values = column.Order.Select(t => new KeyValuePair<string, string>(t, ActivityWords.KindOf(t) ?? usual)).ToList();
        foreach (var value in values) Note(GuessDoubt.ActivityKind, match.Table.Name, column.Name, value.Key, value.Value);
        if (column.Empty > 0) values.Add(new("", usual));
        return new GuessedRule { Column = column.Name, Values = values };
    }

    /// <summary>A period's name as it stands, or the time from one start day to the next.</summary>
    private GuessedRule? Period(FactMatch match)
    {
        if (match["period"] is not { } column || column.Order.Count == 0) return null;
        if (!column.Order.TrueForAll(t => column.Dates.DayOf(t) is not null)) return Plain(column);
        var dates = new[] { column, _choice["orders"]?["ordered_on"], _choice["opportunities"]?["created_at"] }.OfType<ColumnProfile>();
        var last = dates.SelectMany(c => c.Order.Select(c.Dates.DayOf)).Max()!.Value;
        Note(GuessDoubt.TargetPeriods, match.Table.Name, column.Name, NodaTime.Text.LocalDatePattern.Iso.Format(last));
        return new GuessedRule { Column = column.Name, PeriodsEnd = last, Formats = column.Dates.Formats };
    }
}
