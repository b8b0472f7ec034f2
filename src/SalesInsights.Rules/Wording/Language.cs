using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Currencies;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;
using SalesInsights.Shortfalls;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Wording;

/// <summary>One of the languages that texts are made in: how it writes numbers, money, days, and why there is no number.</summary>
/// <remarks>Independent of the machine's culture.</remarks>
public sealed class Language
{
    /// <summary>English.</summary>
    public static readonly Language English = new("en", "d MMM uuuu");

    /// <summary>Simplified Chinese.</summary>
    public static readonly Language Chinese = new("zh-CN", "uuuu年M月d日");

    private const decimal TenThousand = 10_000m;
    private const decimal HundredMillion = 100_000_000m;

    private readonly Lazy<LocalDatePattern> _date;

    private Language(string tag, string date)
    {
        Tag = tag;
        _date = new(() => LocalDatePattern.CreateWithInvariantCulture(date));
    }

    /// <summary>The languages that there are.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, Chinese];

    /// <summary>The tag: <c>en</c> or <c>zh-CN</c>.</summary>
    public string Tag { get; }

    /// <summary>Finds a language by its tag; <c>zh</c> is Chinese. Null when there is none.</summary>
    public static Language? Find(string? tag) => tag switch
    {
        "en" => English,
        "zh-CN" or "zh" => Chinese,
        _ => null,
    };

    /// <summary>A whole or exact number with thousands separators, decimals only where there are any.</summary>
    public string Number(decimal value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);

    /// <summary>A fraction as a percentage without decimals, a half away from zero: 0.352 is <c>35%</c>; small ones that are not 0 show one decimal.</summary>
    public string Percent(double fraction)
    {
        var percent = fraction * 100;
        var format = percent != 0 && Math.Abs(percent) < 0.95 ? "0.0" : "0";
        return percent.ToString(format, CultureInfo.InvariantCulture) + "%";
    }

    /// <summary>A chance as a percentage; none is called certain that is not: <c>&gt;99%</c>, <c>&lt;1%</c>.</summary>
    public string Chance(double chance) => chance is > 0.99 and < 1 ? ">99%" : chance < 0.01 ? "<1%" : Percent(chance);

    /// <summary>Money without minor units: <c>97,200 CNY</c>, in Chinese <c>97,200 元</c> for CNY.</summary>
    public string Money(decimal amount, Currency currency)
    {
        var number = Math.Round(amount, 0, MidpointRounding.ToEven).ToString("#,##0", CultureInfo.InvariantCulture);
        return number + " " + (Tag == "zh-CN" && currency == Currency.CNY ? "元" : currency.Code);
    }

    /// <summary>A day: <c>15 Sep 2026</c> or <c>2026年9月15日</c>.</summary>
    public string Date(LocalDate day) => _date.Value.Format(day);

    /// <summary>Why there is no number.</summary>
    public string Reason(Gap gap) => Phrases.Of(Tag)["gap." + gap];

    /// <summary>A phrase by its key.</summary>
    /// <exception cref="ArgumentException">There is no such phrase.</exception>
    public string Phrase(string key) => Phrases.Of(Tag)[key];

    /// <summary>What people call a fact, such as <c>without any contact on record</c>; a company's own fact by its name.</summary>
    /// <param name="name">The fact's name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public string Fact(string name)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        return Phrases.Of(Tag).Fact(name) ?? name;
    }

    /// <summary>What a measure is called: a declared one by its own name, else its id, in every language.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public string Measure(TargetMeasure measure)
    {
        if (measure is null) throw new ArgumentNullException(nameof(measure));
        return TargetMeasure.Find(measure.Id) is null ? measure.Name ?? measure.Id : Phrase("measure." + measure.Id);
    }

    /// <summary>What a part of a shortfall is called: <c>Follow-up</c>, <c>Lost at Quotation</c>.</summary>
    /// <param name="part">The part.</param>
    /// <param name="stages">The stages of the pipeline that is split, for their names; a stage that is not among them by its id.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public string Part(ShortfallPart part, IEnumerable<Stage> stages)
    {
        if (part is null) throw new ArgumentNullException(nameof(part));
        if (stages is null) throw new ArgumentNullException(nameof(stages));
        var stage = stages.FirstOrDefault(s => s.Id == part.Stage)?.Name ?? part.Stage.Value;
        return TextTemplate.Fill(Phrase("shortfall." + part.Step), (_, _) => new(stage));
    }

    /// <summary>A fact's value with the form of its unit.</summary>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="currency">The reporting currency; empty where the measure is a count.</param>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    public string Value(FactValue value, FactUnit unit, Currency currency)
    {
        if (unit is null) throw new ArgumentNullException(nameof(unit));
        if (value.IsDay) return Date(value.Day);
        if (!value.IsExact) return unit.Form == FactForm.Share ? Percent(value.Fraction) : Number(Round(value.Fraction));
        var isMoney = unit.Form == FactForm.Money || (unit.Form == FactForm.MeasureAmount && !currency.IsEmpty);
        if (isMoney) return Money(value.Exact, currency);
        return unit.Form == FactForm.Share ? Percent((double)value.Exact) : Number(value.Exact);
    }

    /// <summary>
    /// A fact's value as a sentence says it: in Chinese, money from 10,000 on in 万 and from 100 million on in 亿, as people say it (<c>38 万元</c>, <c>5.3 万 USD</c>); all else
    /// as <see cref="Value"/>. Tables show <see cref="Value"/>.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="currency">The reporting currency; empty where the measure is a count.</param>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    public string InSentence(FactValue value, FactUnit unit, Currency currency)
    {
        if (unit is null) throw new ArgumentNullException(nameof(unit));
        var isMoney = value.IsExact && (unit.Form == FactForm.Money || (unit.Form == FactForm.MeasureAmount && !currency.IsEmpty));
        if (!isMoney || Tag != "zh-CN" || Math.Abs(value.Exact) < TenThousand) return Value(value, unit, currency);
        var (scale, word, decimals) = Math.Abs(value.Exact) < HundredMillion ? (TenThousand, "万", 1) : (HundredMillion, "亿", 2);
        var number = Number(Math.Round(value.Exact / scale, decimals, MidpointRounding.AwayFromZero));
        return currency == Currency.CNY ? $"{number} {word}元" : $"{number} {word} {currency.Code}";
    }

    /// <summary>The tag.</summary>
    public override string ToString() => Tag;

    private static decimal Round(double value) =>
        Math.Abs(value) < 1e15 ? Math.Round((decimal)value, 2, MidpointRounding.ToEven) : (decimal)Math.Min(Math.Max(value, -1e27), 1e27);
}
