using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.DataFolder.Tests.Support;
using SalesInsights.Targets;

namespace SalesInsights.DataFolder.Tests.Folders;

public class CompanyFileTests
{
    [Fact]
    public void Load_EveryKey_IsRead()
    {
        using var folder = TempFolder.Valid().With("company.json", """
            {
              // comments are allowed
              "name": "示例公司", "currency": "CNY", "timeZone": "Asia/Shanghai", "fiscalYearStart": 4, "fiscalYearNamedBy": "start",
              "workingDays": ["mon", "tue", "wed", "thu", "fri", "sat"], "holidays": ["2026-10-01"], "extraWorkingDays": ["2026-10-11"],
              "workingHours": { "from": "09:00", "to": "18:00" }, "language": "zh-CN",
              "measures": [{ "id": "exportOrders", "source": "orders", "where": { "country": ["DE", "FR"] } }],
              "seasonalProfiles": [], "partPeriodTargets": "byDaysThere", "rateMaxAgeDays": 7, "recordUrl": { "customer": "https://crm.example/c/{id}" },
            }
            """);
        var loaded = folder.Load();
        var company = loaded.Ledger.Company;
        Assert.Equal(("示例公司", "CNY", "Asia/Shanghai", "zh-CN"), (company.Name, company.Currency.Code, company.Zone.Id, company.Language));
        Assert.Equal((4, FiscalYearNaming.Start), (company.FiscalCalendar.StartMonth, company.FiscalCalendar.NamedBy));
        Assert.Equal(6, company.WorkingCalendar.WorkingDays.Count);
        Assert.Equal([new LocalDate(2026, 10, 1)], company.WorkingCalendar.Holidays);
        Assert.Equal([new LocalDate(2026, 10, 11)], company.WorkingCalendar.ExtraWorkingDays);
        Assert.Equal((PartPeriodTargets.ByDaysThere, 7), (company.TargetPolicy.PartPeriods, company.RateMaxAgeDays));
        Assert.Equal("https://crm.example/c/{id}", company.RecordLinks.Customer);
        Assert.Empty(loaded.Unused);
    }

    [Fact]
    public void Load_EverythingWrong_IsSaidAtOnce()
    {
        using var folder = TempFolder.Valid().With("company.json", """
            {
              "currency": "CNX",
              "timezone": "Asia/Shanghai",
              "timeZone": "Asia/Shangai",
              "fiscalYearStart": 13,
              "workingDays": ["mon", "tues"],
              "holidays": ["2026-02-30"],
              "language": "fr",
              "recordUrl": { "customer": "javascript:alert({id})", "client": "x" },
              "measures": [{ "id": "m", "source": "order" }]
            }
            """);
        Assert.Equal(
            """
            company.json, line 1: $: the key "name" is missing
            company.json, line 2: $.currency: "CNX" is not a currency of ISO 4217, such as USD or CNY
            company.json, line 3: $.timezone: unknown key "timezone"; did you mean "timeZone"?
            company.json, line 4: $.timeZone: "Asia/Shangai" is not an IANA time zone; did you mean "Asia/Shanghai"?
            company.json, line 5: $.fiscalYearStart: 13 is not a whole number from 1 to 12
            company.json, line 6: $.workingDays[1]: "tues" is none of mon, tue, wed, thu, fri, sat, sun; did you mean "tue"?
            company.json, line 7: $.holidays[0]: "2026-02-30" is not a day written as yyyy-MM-dd
            company.json, line 8: $.language: "fr" is none of en, zh-CN
            company.json, line 9: $.recordUrl.client: unknown key "client"
            company.json, line 9: $.recordUrl.customer: a template of an http or https address with {id} is expected
            company.json, line 10: $.measures[0].source: "order" is none of orders, payments, won, newCustomers, opportunities, activities; did you mean "orders"?
            """,
            folder.Fails().Message);
    }

    [Theory]
    [InlineData("", ProblemCode.EmptyFile, 1)]
    [InlineData(" \n", ProblemCode.EmptyFile, 1)]
    [InlineData("{\n\"name\": \"A\",\n oops }", ProblemCode.InvalidJson, 3)]
    [InlineData("{\n\"name\": \"A\",\n\"name\": \"B\" }", ProblemCode.InvalidSetting, 3)]
    [InlineData("{ \"name\": \"A\" } {}", ProblemCode.InvalidJson, 1)]
    [InlineData("[]", ProblemCode.InvalidSetting, 1)]
    [InlineData("{ \"name\": 5, \"currency\": \"CNY\" }", ProblemCode.InvalidSetting, 1)]
    [InlineData("{ \"name\": \"\\ud800\", \"currency\": \"CNY\" }", ProblemCode.InvalidJson, 1)]
    public void Load_NotACompany_NamesTheLine(string json, ProblemCode code, long line)
    {
        using var folder = TempFolder.Valid().With("company.json", json);
        var e = folder.Fails();
        Assert.Equal((code, "company.json", line), (e.Code, e.File, e.Line));
    }

    [Fact]
    public void Load_DeepNesting_IsRefused()
    {
        using var folder = TempFolder.Valid().With("company.json", new string('[', 100_000));
        Assert.Equal(ProblemCode.InvalidJson, folder.Fails().Code);
    }

    [Fact]
    public void Load_HolidayThatIsAMakeUpDay_SaysSo()
    {
        using var folder = TempFolder.Valid().With(
            "company.json", "{ \"name\": \"A\", \"currency\": \"CNY\", \"holidays\": [\"2026-10-01\"],\n\"extraWorkingDays\": [\"2026-10-01\"] }");
        Assert.Equal("company.json, line 2: $.extraWorkingDays: 2026-10-01 is a holiday, too", folder.Fails().Message);
    }
}
