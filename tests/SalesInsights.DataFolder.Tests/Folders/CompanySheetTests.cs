using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.DataFolder.Tests.Support;
using static SalesInsights.DataFolder.Tests.Support.RawWorkbook;

namespace SalesInsights.DataFolder.Tests.Folders;

/// <summary>The company's description as a manager writes it into a sheet.</summary>
public class CompanySheetTests
{
    private static CompanyProfile Read(params string[] rows)
    {
        using var folder = new TempFolder().With("book.xlsx", Book(rows));
        return DataFolderReader.Load(folder.PathOf("book.xlsx")).Ledger.Company;
    }

    private static string Fails(params string[] rows)
    {
        using var folder = new TempFolder().With("book.xlsx", Book(rows));
        return Assert.Throws<DataFolderException>(() => DataFolderReader.Load(folder.PathOf("book.xlsx"))).Message;
    }

    private static byte[] Book(string[] rows) => Valid().Sheet("customers", Row(1, "id", "owner_id"))
        .Sheet("company", [Row(1, "setting", "value", "remark"), Row(2, "name", "Acme"), Row(3, "currency", "CNY"), .. rows]).ToBytes();

    private static string Setting(int row, string name, string cell) => Cells(row, $"t=\"inlineStr\"><is><t>{name}</t></is>", cell);

    [Fact]
    public void Read_EverySetting_InItsNaturalForm()
    {
        var company = Read(
            Row(4, "TimeZone", "Asia/Shanghai", "where we are"), Setting(5, "fiscalYearStart", Number("4")), Row(6, "fiscalYearNamedBy", "start"),
            Row(7, "workingDays", "mon, tue、wed;thu"), Setting(8, "holidays", Number("46296", 1)), Row(9, "holidays", "2026-10-02, 2026-10-03"),
            Setting(10, "extraWorkingDays", Number("46305", 2)), Setting(11, "workingHours.from", Number("0.375", 3)), Row(12, "workingHours.to", "18:00"),
            Row(13, "workingHours.thu", "09:00-12:00, 13:30-17:00"), Row(14, "workingHours.2026-12-24", "[]"), Row(15, "language", "zh-CN"),
            Row(16, "recordUrl.customer", "https://crm.example/c/{id}"), Setting(17, "rateMaxAgeDays", Number("30")),
            Row(18, "partPeriodTargets", "byDaysThere"),
            Row(19, "measures", """{ "id": "exportOrders", "source": "orders" }"""), Row(20, "measures", """[ { "id": "visits", "source": "activities" } ]"""),
            Row(21, "seasonalProfiles", """{ "id": "trade", "months": [4, 1, 9, 12, 12, 8, 6, 6, 10, 14, 12, 6] }"""), Row(22, "", ""),
            Row(23, "timeZone", ""));

        Assert.Equal(("Acme", "Asia/Shanghai", "zh-CN", 30), (company.Name, company.Zone.Id, company.Language, company.RateMaxAgeDays));
        Assert.Equal((4, FiscalYearNaming.Start), (company.FiscalCalendar.StartMonth, company.FiscalCalendar.NamedBy));
        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday], company.WorkingCalendar.WorkingDays);
        Assert.Equal([new(2026, 10, 1), new(2026, 10, 2), new(2026, 10, 3)], company.WorkingCalendar.Holidays);
        Assert.Equal([new LocalDate(2026, 10, 10)], company.WorkingCalendar.ExtraWorkingDays);
        Assert.Equal("09:00-18:00", string.Join(" ", company.WorkingHours.On(new(2026, 9, 14))));
        Assert.Equal("09:00-12:00 13:30-17:00", string.Join(" ", company.WorkingHours.On(new(2026, 9, 17))));
        Assert.Empty(company.WorkingHours.On(new(2026, 12, 24)));
        Assert.Equal("https://crm.example/c/{id}", company.RecordLinks.Customer);
        Assert.Equal(["exportOrders", "visits"], company.TargetPolicy.Measures.Select(m => m.Id));
        Assert.Equal("trade", Assert.Single(company.TargetPolicy.SeasonalProfiles).Id);
    }

    [Fact]
    public void Read_RetailCalendar_AsAWordInPartsOrAsJson()
    {
        foreach (var rows in new string[][]
        {
            [Row(4, "retailCalendar", "4-5-4")], [Row(4, "retailCalendar.weeks", "4-5-4"), Setting(5, "retailCalendar.month", Number("1"))],
            [Row(4, "retailCalendar", """{ "weeks": "4-5-4", "month": 1 }""")],
        })
        {
            Assert.Equal((RetailWeeks.FourFiveFour, 1), (Read(rows).FiscalCalendar.Retail!.Weeks, Read(rows).FiscalCalendar.Retail!.EndMonth));
        }
    }

    [Fact]
    public void Read_NameThatLooksLikeJson_StaysAName()
    {
        using var folder = new TempFolder().With("book.xlsx", Valid().Sheet("customers", Row(1, "id", "owner_id"))
            .Sheet("company", Row(1, "value", "setting"), Row(2, "[Acme]", "name"), Row(3, "EUR", "currency")).ToBytes());
        Assert.Equal("[Acme]", DataFolderReader.Load(folder.PathOf("book.xlsx")).Ledger.Company.Name);
    }

    [Fact]
    public void Read_Mistakes_AreSaidAllAtOnceWithTheirRows() => Assert.Equal(
        """
        company, row 4: #REF! in column value: correct the formula or the cell
        company, row 5: $.timezoone: unknown key "timezoone"; did you mean "timeZone"?
        company, row 6: $.fiscalYearStart: a whole number is expected
        company, row 7: $.holidays[1]: "soon" is not a day written as yyyy-MM-dd
        company, row 8: $.measures[0]: this is not well-formed JSON: 'i' is an invalid start of a property name. Expected a '"'.
        company, row 9: the value has no setting beside it
        company, row 10: $.workingHours.mon: "9" is no span of hours such as 09:00-12:00
        company, row 11: $.name: the setting stands twice
        """,
        Fails(
            Setting(4, "language", "t=\"e\"><v>#REF!</v>"), Row(5, "timezoone", "UTC"), Row(6, "fiscalYearStart", "April"),
            Row(7, "holidays", "2026-10-01, soon"),
            Row(8, "measures", "{ id: 1 }"), Row(9, "", "lost"), Row(10, "workingHours.mon", "9"), Row(11, "name", "Other")));

    [Fact]
    public void Read_OtherColumns_SaysWhichAreNeeded()
    {
        using var folder = new TempFolder().With("book.xlsx",
            Valid().Sheet("customers", Row(1, "id", "owner_id")).Sheet("company", Row(1, "name", "currency"), Row(2, "A", "EUR")).ToBytes());
        var e = Assert.Throws<DataFolderException>(() => DataFolderReader.Load(folder.PathOf("book.xlsx")));
        Assert.Equal("company, row 1: The sheet needs the columns \"setting\" and \"value\".", e.Message);
    }
}
