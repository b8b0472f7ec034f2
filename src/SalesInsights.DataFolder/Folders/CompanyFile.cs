using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.DataFolder.Json;
using SalesInsights.DataFolder.Tables;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Folders;

/// <summary>Reads company.json, or the same keys inside a mapping file.</summary>
internal static partial class CompanyFile
{
    public const string FileName = "company.json";

    internal static readonly string[] Keys =
    [
        "name", "currency", "timeZone", "fiscalYearStart", "fiscalYearNamedBy", "retailCalendar", "workingDays", "holidays", "extraWorkingDays",
        "workingHours", "language", "measures", "seasonalProfiles", "partPeriodTargets", "rateMaxAgeDays", "recordUrl",
    ];

    internal static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] Records = ["customer", "opportunity", "order", "activity"];
    private static readonly string[] Languages = ["en", "zh-CN"];

    /// <summary>Reads the file of a folder; every problem is said at once.</summary>
    public static CompanySettings Read(string path)
    {
        var reader = new SettingReader(FileName);
        var settings = Read(JsonFile.Read(path, FileName), reader);
        reader.ThrowIfAny();
        return settings;
    }

    /// <summary>Reads the keys of a node; problems are left with the reader, and what is bad has a harmless value.</summary>
    public static CompanySettings Read(JsonNode node, SettingReader reader)
    {
        if (!reader.IsObject(node, Keys)) node = new JsonNode(JsonValueKind.Object, node.Path, node.Line, node.Column, "");
        reader.Require(node, "name");
        reader.Require(node, "currency");
        var holidays = Dates(node.Find("holidays"), reader);
        var extra = Dates(node.Find("extraWorkingDays"), reader);
        foreach (var day in extra.Where(holidays.Contains))
            reader.Add(node.Find("extraWorkingDays")!, $"{LocalDatePattern.Iso.Format(day)} is a holiday, too");
        var namedBy = reader.Word(node.Find("fiscalYearNamedBy"), "start", "end") == 0 ? FiscalYearNaming.Start : FiscalYearNaming.End;
        var months = new FiscalCalendar(reader.Whole(node.Find("fiscalYearStart"), 1, 12) ?? 1, namedBy);
        var retail = RetailSetting.Read(node.Find("retailCalendar"), namedBy, reader);
        string[] notUsed = retail is null ? [] : ["fiscalYearStart"];
        return new CompanySettings
        {
            Name = reader.Text(node.Find("name")) ?? "",
            Currency = ReportingCurrency(node.Find("currency"), reader),
            Zone = Zone(node.Find("timeZone"), reader),
            FiscalCalendar = retail is null ? months : new FiscalCalendar(retail),
            WorkingDays = WorkingDays(node.Find("workingDays"), reader),
            Holidays = holidays,
            ExtraWorkingDays = extra,
            Hours = HoursSetting.Read(node.Find("workingHours"), reader),
            Language = reader.Word(node.Find("language"), Languages) is { } i ? Languages[i] : null,
            RecordUrls = RecordUrls(node.Find("recordUrl"), reader),
            TargetPolicy = Policy(node, reader),
            RateMaxAgeDays = reader.Whole(node.Find("rateMaxAgeDays"), 0, 36_500),
            NotUsed = [.. notUsed.Where(k => node.Find(k) is not null).Select(k => new KeyValuePair<string, long>(k, node.Find(k)!.Line))],
        };
    }

    private static Currency ReportingCurrency(JsonNode? node, SettingReader reader)
    {
        if (node is null || reader.Text(node) is not { } code) return default;
        if (!Currency.TryParse(code, out var currency)) reader.Add(node, $"\"{Excerpt.Of(code)}\" is not a currency of ISO 4217, such as USD or CNY");
        return currency;
    }

    private static DateTimeZone Zone(JsonNode? node, SettingReader reader)
    {
        var id = reader.Text(node);
        if (node is null || id is null) return DateTimeZone.Utc;
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
        if (zone is null)
            reader.Add(node, $"\"{Excerpt.Of(id)}\" is not an IANA time zone{NearestName.Hint(id, DateTimeZoneProviders.Tzdb.Ids)}");
        return zone ?? DateTimeZone.Utc;
    }

    private static IReadOnlyList<IsoDayOfWeek> WorkingDays(JsonNode? node, SettingReader reader)
    {
        if (node is null || !reader.IsArray(node)) return [];
        if (node.Items.Count == 0) reader.Add(node, "at least one working day is needed");
        return [.. node.Items.Select(i => reader.Word(i, Days)).OfType<int>().Distinct().Select(i => (IsoDayOfWeek)(i + 1))];
    }

    private static IReadOnlyList<LocalDate> Dates(JsonNode? node, SettingReader reader)
    {
        if (node is null || !reader.IsArray(node)) return [];
        var dates = new List<LocalDate>();
        foreach (var item in node.Items)
        {
            if (reader.Text(item) is not { } text) continue;
            var parsed = LocalDatePattern.Iso.Parse(text);
            if (parsed.Success) dates.Add(parsed.Value);
            else reader.Add(item, $"\"{Excerpt.Of(text)}\" is not a day written as yyyy-MM-dd");
        }
        return dates;
    }

    private static Dictionary<string, string> RecordUrls(JsonNode? node, SettingReader reader)
    {
        var urls = new Dictionary<string, string>(StringComparer.Ordinal);
        if (node is null || !reader.IsObject(node, Records)) return urls;
        foreach (var member in node.Members.Where(m => Records.Contains(m.Key)))
        {
            if (reader.Text(member.Value) is not { } url) continue;
            if (IsWebAddress(url)) urls[member.Key] = url;
            else reader.Add(member.Value, "a template of an http or https address with {id} is expected");
        }
        return urls;
    }

    private static bool IsWebAddress(string url) => url.Contains("{id}") && Uri.TryCreate(url.Replace("{id}", "1"), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
