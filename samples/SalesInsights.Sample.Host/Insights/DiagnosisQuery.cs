using NodaTime;
using NodaTime.Text;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Host.Http;
using SalesInsights.Targets;

namespace SalesInsights.Sample.Host.Insights;

/// <summary>What a request asks of a diagnosis.</summary>
/// <param name="Period">The period whose target counts; by default the quarter that holds <paramref name="AsOf"/>.</param>
/// <param name="AsOf">The last day that counts; by default today where the company is.</param>
/// <param name="Measure">By what completion is counted; orders by default.</param>
/// <param name="Language">The language of texts; the company's by default.</param>
/// <param name="Viewer">Whose part to show; empty for the whole company.</param>
internal sealed record DiagnosisQuery(TargetPeriod Period, LocalDate AsOf, TargetMeasure Measure, Language? Language, string Viewer)
{
    private static readonly string[] Names = ["period", "asOf", "measure", "lang", "viewer"];

    public static DiagnosisQuery Read(IQueryCollection query, CompanyProfile company, TimeProvider clock)
    {
        var errors = new FieldErrors();
        foreach (var name in query.Keys.Where(k => !Names.Contains(k, StringComparer.OrdinalIgnoreCase)))
            errors.Add(name, $"There is no parameter '{name}'. Parameters: {string.Join(", ", Names)}.");
        foreach (var name in Names.Where(n => query[n].Count > 1)) errors.Add(name, "Give it once.");

        var asOf = DayOf(Text("asOf"), errors) ?? Today(company, clock);
        var period = PeriodOf(Text("period"), company, errors) ?? TargetPeriod.Containing(asOf, PeriodKind.Quarter);
        var measure = Known("measure", TargetMeasure.Find, TargetMeasure.BuiltIn.Select(m => m.Id)) ?? TargetMeasure.Orders;
        var language = Known("lang", Language.Find, Language.All.Select(l => l.Tag));
        errors.ThrowIfAny("The question cannot be answered as it is asked.");
        return new(period, asOf, measure, language, Text("viewer"));

        string Text(string name) => query[name].FirstOrDefault() ?? "";

        T? Known<T>(string name, Func<string, T?> find, IEnumerable<string> all)
            where T : class
        {
            if (Text(name).Length == 0) return null;
            var found = find(Text(name));
            if (found is null) errors.Add(name, $"'{Text(name)}' is none of {string.Join(", ", all)}.");
            return found;
        }
    }

    /// <summary>The host reads the clock, the library never does: a question that names its day has the same answer tomorrow.</summary>
    private static LocalDate Today(CompanyProfile company, TimeProvider clock) =>
        Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(company.Zone).Date;

    private static LocalDate? DayOf(string text, FieldErrors errors)
    {
        if (text.Length == 0) return null;
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) && day.Year is >= 1900 and <= 2200) return day;
        errors.Add("asOf", $"'{text}' is not a day. Days look like 2026-09-30; years lie within 1900 to 2200.");
        return null;
    }

    private static TargetPeriod? PeriodOf(string text, CompanyProfile company, FieldErrors errors)
    {
        if (text.Length == 0) return null;
        try
        {
            return TargetPeriod.Parse(text, company.FiscalCalendar);
        }
        catch (FormatException exception)
        {
            errors.Add("period", exception.Message);
            return null;
        }
    }
}
