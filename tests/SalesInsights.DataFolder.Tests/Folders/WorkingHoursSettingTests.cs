using NodaTime;
using NodaTime.Text;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.DataFolder.Tests.Support;

namespace SalesInsights.DataFolder.Tests.Folders;

public class WorkingHoursSettingTests
{
    // 2026-07-06 is a Monday, the 10th a Friday, the 11th a Saturday; 2026-12-24 is a Thursday.
    [Theory]
    [InlineData("{}", "2026-07-06", "09:00-18:00")]
    [InlineData("""{ "from": "08:30", "to": "17:00" }""", "2026-07-06", "08:30-17:00")]
    [InlineData("""{ "from": "00:00", "to": "24:00" }""", "2026-07-06", "00:00-24:00")]
    [InlineData("""{ "mon": [["13:30", "18:00"], ["09:00", "12:00"]] }""", "2026-07-06", "09:00-12:00 13:30-18:00")]
    [InlineData("""{ "mon": [["13:30", "18:00"], ["09:00", "12:00"]] }""", "2026-07-10", "09:00-18:00")]
    [InlineData("""{ "from": "08:00", "to": "17:00", "fri": [["08:00", "14:00"]] }""", "2026-07-10", "08:00-14:00")]
    [InlineData("""{ "from": "08:00", "to": "17:00", "fri": [] }""", "2026-07-10", "")]
    [InlineData("""{ "sat": [["09:00", "12:00"]] }""", "2026-07-11", "")]
    [InlineData("""{ "2026-07-11": [["09:00", "12:00"]] }""", "2026-07-11", "09:00-12:00")]
    [InlineData("""{ "2026-12-24": [["09:00", "12:00"]] }""", "2026-12-24", "09:00-12:00")]
    [InlineData("""{ "2026-12-24": [] }""", "2026-12-24", "")]
    public void Load_Hours_AreThoseOfTheDay(string hours, string day, string expected)
    {
        using var folder = TempFolder.Valid().With("company.json", $$"""{ "name": "A", "currency": "CNY", "workingHours": {{hours}} }""");
        Assert.Equal(expected, On(folder.Load(isStrict: true).Ledger.Company, day));
    }

    [Fact]
    public void Load_NoHours_AreNineToSix()
    {
        using var folder = TempFolder.Valid();
        Assert.Equal("09:00-18:00", On(folder.Load().Ledger.Company, "2026-07-06"));
    }

    [Fact]
    public void Load_EverythingWrong_IsSaidAtOnce()
    {
        using var folder = TempFolder.Valid().With("company.json", """
            { "name": "A", "currency": "CNY", "workingHours": {
              "from": "9:00",
              "monday": [],
              "tue": ["09:00", "12:00"],
              "wed": [["18:00", "09:00"]],
              "thu": [["09:00", "12:30"], ["12:00", "18:00"]],
              "fri": "09:00-12:00",
              "2026-02-29": [],
              "sat": [["20:00", "24:00"], ["23:00", "23:30"]],
              "sun": [["25:00", "26:00"]]
            } }
            """);
        Assert.Equal(
            """
            company.json, line 1: $.workingHours: the key "to" is missing
            company.json, line 2: $.workingHours.from: "9:00" is not a time written as HH:mm, from 00:00 to 24:00
            company.json, line 3: $.workingHours.monday: unknown key "monday"; from, to, a weekday such as mon or a day written as yyyy-MM-dd is expected
            company.json, line 4: $.workingHours.tue[0]: a list of two times is expected, such as ["09:00", "12:00"]
            company.json, line 4: $.workingHours.tue[1]: a list of two times is expected, such as ["09:00", "12:00"]
            company.json, line 5: $.workingHours.wed[0]: the end lies after the beginning; hours over midnight are two spans, until 24:00 and from 00:00 of the next day
            company.json, line 6: $.workingHours.thu: 09:00-12:30 and 12:00-18:00 overlap
            company.json, line 7: $.workingHours.fri: a list is expected
            company.json, line 8: $.workingHours.2026-02-29: unknown key "2026-02-29"; from, to, a weekday such as mon or a day written as yyyy-MM-dd is expected
            company.json, line 9: $.workingHours.sat: 20:00-24:00 and 23:00-23:30 overlap
            company.json, line 10: $.workingHours.sun[0][0]: "25:00" is not a time written as HH:mm, from 00:00 to 24:00
            company.json, line 10: $.workingHours.sun[0][1]: "26:00" is not a time written as HH:mm, from 00:00 to 24:00
            """,
            folder.Fails().Message);
    }

    [Theory]
    [InlineData("08:00-17:00")]
    [InlineData("09:00-12:00 13:30-18:00")]
    [InlineData("00:00-24:00")]
    public void Write_Hours_ComeBackForEveryDay(string usual)
    {
        var hours = new WorkingHours(
            new WorkingCalendar(holidays: [new(2026, 10, 1)], extraWorkingDays: [new(2026, 10, 10)]),
            Spans(usual),
            new Dictionary<IsoDayOfWeek, IReadOnlyList<WorkingSpan>> { [IsoDayOfWeek.Friday] = Spans("08:00-12:00 22:00-24:00") },
            new Dictionary<LocalDate, IReadOnlyList<WorkingSpan>> { [new(2026, 12, 24)] = Spans("09:00-12:00"), [new(2026, 12, 31)] = [] });
        using var folder = new TempFolder();
        DataFolderWriter.Write(folder.Root, new FolderContents(new CompanyProfile("A", Currency.CNY, workingHours: hours)));
        folder.With("salespeople.csv", "id,name\n").With("customers.csv", "id,owner_id,created_on\n");
        var read = folder.Load(isStrict: true).Ledger.Company.WorkingHours;
        for (var day = new LocalDate(2026, 1, 1); day.Year == 2026; day = day.PlusDays(1)) Assert.Equal(hours.On(day), read.On(day));
    }

    private static string On(CompanyProfile company, string day) =>
        string.Join(" ", company.WorkingHours.On(LocalDatePattern.Iso.Parse(day).Value));

    private static WorkingSpan[] Spans(string text) => [.. text.Split(' ').Select(s => s.Split('-')).Select(s => new WorkingSpan(Clock(s[0]), Clock(s[1])))];

    private static LocalTime Clock(string text) => text == "24:00" ? LocalTime.Midnight : LocalTimePattern.GeneralIso.Parse(text + ":00").Value;
}
