using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Calendars;
using SalesInsights.DataFolder.Polyfills;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;

namespace SalesInsights.DataFolder.Answers;

/// <summary>
/// Writes JSON answers in the manner of the contract: money as decimal strings, dates ISO, a missing number as null with a
/// sibling "…Reason"; the same data give the same bytes.
/// </summary>
internal sealed class AnswerWriter : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MemoryStream _bytes = new();
    private readonly Utf8JsonWriter _json;

    public AnswerWriter() => _json = new Utf8JsonWriter(_bytes, Options);

    /// <summary>Writes one object and gives its text, lines ended by \n on every system.</summary>
    public static string Write(Action<AnswerWriter> content)
    {
        using var answer = new AnswerWriter();
        answer._json.WriteStartObject();
        content(answer);
        answer._json.WriteEndObject();
        answer._json.Flush();
        return Encoding.UTF8.GetString(answer._bytes.ToArray()).Replace("\r\n", "\n");
    }

    public void Object(string name, Action content)
    {
        _json.WriteStartObject(name);
        content();
        _json.WriteEndObject();
    }

    public void List<T>(string name, IEnumerable<T> items, Action<T> content)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _json.WriteStartObject();
            content(item);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    public void Texts(string name, IEnumerable<string> texts)
    {
        _json.WriteStartArray(name);
        foreach (var text in texts) _json.WriteStringValue(text);
        _json.WriteEndArray();
    }

    public void Text(string name, string? text)
    {
        if (text is null) _json.WriteNull(name);
        else _json.WriteString(name, text);
    }

    /// <summary>An id, null for the empty one.</summary>
    public void Id(string name, string id) => Text(name, id.Length == 0 ? null : id);

    public void Number(string name, long number) => _json.WriteNumber(name, number);

    public void Number(string name, double number) => _json.WriteShortest(name, number);

    public void NumberOrNull(string name, double? number)
    {
        if (number is { } known) _json.WriteShortest(name, known);
        else _json.WriteNull(name);
    }

    public void Flag(string name, bool flag) => _json.WriteBoolean(name, flag);

    public void Null(string name, Gap reason)
    {
        _json.WriteNull(name);
        Text(name + "Reason", Camel(reason.ToString()));
    }

    public void Date(string name, LocalDate? date) => Text(name, date is { } day ? LocalDatePattern.Iso.Format(day) : null);

    public void Money(string name, decimal amount) => Text(name, MoneyText(amount));

    /// <summary>Money as a decimal string, a count as a number.</summary>
    public void Amount(string name, decimal amount, bool isMoney)
    {
        if (isMoney) Money(name, amount);
        else _json.WriteNumber(name, amount);
    }

    public void Measured(string name, Measured<double> value) => Measured(name, value, v => _json.WriteShortest(name, v));

    public void Measured(string name, Measured<decimal> value, bool isMoney) => Measured(name, value, v => Amount(name, v, isMoney));

    public void Measured<T>(string name, Measured<T> value, Action<T> write)
        where T : struct, IEquatable<T>
    {
        if (value.TryGet(out var known)) write(known);
        else _json.WriteNull(name);
        Text(name + "Reason", value.HasValue ? null : Camel(value.Gap.ToString()));
    }

    /// <summary>A share with its interval and the number of cases that it is a part of.</summary>
    public void Share(string name, Measured<double> share, Quantities.Interval? interval) => Object(name, () =>
    {
        Measured("value", share);
        NumberOrNull("low", interval?.Low);
        NumberOrNull("high", interval?.High);
        Number("of", share.Sample.Counted);
    });

    /// <summary>How many records and their sum, with those that are not in the sum.</summary>
    public void CountAndAmount(string name, CountAndAmount value) => Object(name, () =>
    {
        Number("count", value.Count);
        Money("amount", value.Amount);
        Number("withoutAmount", value.WithoutAmount);
        Number("unpriced", value.Unpriced);
    });

    /// <summary>A subject's kind, id and name.</summary>
    public void Subject(Snapshot snapshot, Subject subject)
    {
        Text("kind", Camel(subject.Kind.ToString()));
        Id("id", subject.Id.Value);
        Text("name", snapshot.NameOf(subject));
    }

    /// <summary>A fact's value: a day, money, a count or a fraction.</summary>
    public void Value(string name, FactValue value, bool isMoney)
    {
        if (value.IsDay) Date(name, value.Day);
        else if (value.IsExact) Amount(name, value.Exact, isMoney);
        else Number(name, value.Fraction);
    }

    /// <summary>The head that every answer about a day and a period begins with.</summary>
    public void Head(Snapshot snapshot, TargetPeriod? period, string? measure)
    {
        Text("company", snapshot.Ledger.Company.Name);
        Text("currency", snapshot.Ledger.Company.Currency.Code);
        Day(snapshot);
        Text("period", period?.Name);
        if (measure is not null) Text("measure", measure);
    }

    /// <summary>The day, what was known where that is asked for, and by which organisation departments are read.</summary>
    public void Day(Snapshot snapshot)
    {
        Date("asOf", snapshot.AsOf);
        if (snapshot.Ledger.KnownAt is { } known) Date("knownAt", known);
        Text("organisation", snapshot.IsByTodaysOrganisation ? "today" : "asOfTheEvent");
    }

    public void Dispose()
    {
        _json.Dispose();
        _bytes.Dispose();
    }

    /// <summary>At least two decimals, up to four where there are any.</summary>
    public static string MoneyText(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
