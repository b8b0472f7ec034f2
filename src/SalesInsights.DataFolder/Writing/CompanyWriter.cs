using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.DataFolder.Folders;

namespace SalesInsights.DataFolder.Writing;

/// <summary>Writes company.json.</summary>
internal static class CompanyWriter
{
    /// <summary>For JSON that is to stand in one cell.</summary>
    public static readonly JsonWriterOptions InOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] ToJson(CompanyProfile company)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("name", company.Name);
            json.WriteString("currency", company.Currency.Code);
            json.WriteString("timeZone", company.Zone.Id);
            Write(json, company.FiscalCalendar);
            Write(json, "workingDays", company.WorkingCalendar.WorkingDays.Select(d => CompanyFile.Days[(int)d - 1]));
            Write(json, "holidays", company.WorkingCalendar.Holidays.Select(Text));
            Write(json, "extraWorkingDays", company.WorkingCalendar.ExtraWorkingDays.Select(Text));
            HoursWriter.Write(json, company.WorkingHours);
            json.WriteString("language", company.Language);
            Write(json, company.RecordLinks);
            if (company.RateMaxAgeDays is { } days) json.WriteNumber("rateMaxAgeDays", days);
            TargetPolicyWriter.Write(json, company.TargetPolicy);
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static string Text(LocalDate day) => CellText.Of(day).Text;

    private static void Write(Utf8JsonWriter json, FiscalCalendar calendar)
    {
        var namedBy = calendar.NamedBy == FiscalYearNaming.Start ? "start" : "end";
        if (calendar.Retail is not { } retail)
        {
            json.WriteNumber("fiscalYearStart", calendar.StartMonth);
            json.WriteString("fiscalYearNamedBy", namedBy);
            return;
        }

        json.WriteStartObject("retailCalendar");
        json.WriteString("weeks", RetailSetting.Weeks[(int)retail.Weeks]);
        json.WriteString("endsOn", CompanyFile.Days[(int)retail.EndsOn - 1]);
        json.WriteString("rule", retail.Rule == RetailYearEnd.Nearest ? "nearest" : "last");
        json.WriteNumber("month", retail.EndMonth);
        json.WriteString("week53", RetailSetting.Week53[retail.Week53Period - 1]);
        json.WriteString("namedBy", namedBy);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, IEnumerable<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RecordLinks links)
    {
        var urls = new[] { ("customer", links.Customer), ("opportunity", links.Opportunity), ("order", links.Order), ("activity", links.Activity) };
        if (urls.All(u => u.Item2 is null)) return;
        json.WriteStartObject("recordUrl");
        foreach (var (record, url) in urls)
        {
            if (url is not null) json.WriteString(record, url);
        }
        json.WriteEndObject();
    }
}
