using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.DataFolder.Tests.Support;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.DataFolder.Tests.Folders;

public class RetailSettingTests
{
    [Fact]
    public void Load_BareText_EndsOnTheLastSaturdayOfJanuary()
    {
        using var folder = With("\"retailCalendar\": \"4-5-4\"");
        var loaded = folder.Load(isStrict: true);
        Assert.Equal(new RetailCalendar(RetailWeeks.FourFiveFour), loaded.Ledger.Company.FiscalCalendar.Retail);
        Assert.Empty(loaded.Unused);
    }

    [Fact]
    public void Load_Object_IsReadKeyByKey()
    {
        using var folder = With("""
            "retailCalendar": { "weeks": "5-4-4", "endsOn": "sun", "rule": "nearest", "month": 9, "week53": "P03", "namedBy": "start" }
            """);
        Assert.Equal(
            new RetailCalendar(RetailWeeks.FiveFourFour, IsoDayOfWeek.Sunday, RetailYearEnd.Nearest, 9, 3, FiscalYearNaming.Start),
            folder.Load().Ledger.Company.FiscalCalendar.Retail);
    }

    [Theory]
    [InlineData("\"retailCalendar\": { \"weeks\": \"4-4-5\", \"week53\": \"last\" }", FiscalYearNaming.End)]
    [InlineData("\"retailCalendar\": { \"weeks\": \"4-4-5\", \"week53\": \"P12\" }", FiscalYearNaming.End)]
    [InlineData("\"retailCalendar\": \"4-4-5\", \"fiscalYearNamedBy\": \"start\"", FiscalYearNaming.Start)]
    [InlineData("\"retailCalendar\": { \"weeks\": \"4-4-5\", \"namedBy\": \"end\" }, \"fiscalYearNamedBy\": \"start\"", FiscalYearNaming.End)]
    public void Load_Naming_IsItsOwnOrThatOfTheFiscalYear(string keys, FiscalYearNaming naming)
    {
        using var folder = With(keys);
        Assert.Equal(new RetailCalendar(namedBy: naming), folder.Load().Ledger.Company.FiscalCalendar.Retail);
    }

    [Fact]
    public void Load_FiscalYearStartBeside_IsNotUsedAndSaidSo()
    {
        using var folder = With("\"fiscalYearStart\": 4, \"retailCalendar\": \"4-4-5\"");
        var loaded = folder.Load();
        Assert.Equal(2, loaded.Ledger.Company.FiscalCalendar.StartMonth);
        Assert.Equal(["fiscalYearStart"], loaded.Unused.Select(u => u.Name));
    }

    [Fact]
    public void Load_EverythingWrong_IsSaidAtOnce()
    {
        using var folder = With("""

            "retailCalendar": {
            "endsOn": "saturday",
            "rule": "first",
            "month": 0,
            "week53": "P13",
            "namedBy": "middle",
            "year": 2026 }
            """);
        Assert.Equal(
            """
            company.json, line 2: $.retailCalendar: the key "weeks" is missing
            company.json, line 3: $.retailCalendar.endsOn: "saturday" is none of mon, tue, wed, thu, fri, sat, sun
            company.json, line 4: $.retailCalendar.rule: "first" is none of last, nearest
            company.json, line 5: $.retailCalendar.month: 0 is not a whole number from 1 to 12
            company.json, line 6: $.retailCalendar.week53: "P13" is none of P01, P02, P03, P04, P05, P06, P07, P08, P09, P10, P11, last; did you mean "P03"?
            company.json, line 7: $.retailCalendar.namedBy: "middle" is none of start, end
            company.json, line 8: $.retailCalendar.year: unknown key "year"
            """,
            folder.Fails().Message);
    }

    // The last Saturdays of January 2025 and 2026 are the 25th and the 31st: FY2026 has 53 weeks, its last period six.
    [Fact]
    public void Load_TargetOfARetailPeriod_HasItsDays()
    {
        using var folder = With("\"retailCalendar\": \"4-4-5\"")
            .With("targets.csv", "subject_kind,subject_id,period,measure,amount\nsalesperson,u1,FY2026-P12,orders,100\n");
        var period = Assert.Single(folder.Load(isStrict: true).Ledger.Targets.Periods(TargetMeasure.Orders));
        Assert.Equal((new LocalDate(2025, 12, 21), new LocalDate(2026, 1, 31)), (period.First, period.Last));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(3)]
    public void Write_RetailYear_ComesBackWithItsTargets(int week53)
    {
        var fiscal = new FiscalCalendar(new RetailCalendar(RetailWeeks.FiveFourFour, IsoDayOfWeek.Friday, RetailYearEnd.Nearest, 6, week53));
        var target = new Target(Subject.Company, TargetPeriod.Parse("FY2026-P03", fiscal), TargetMeasure.Orders, 100);
        using var folder = new TempFolder();
        DataFolderWriter.Write(folder.Root, new FolderContents(new CompanyProfile("A", Currency.CNY, fiscalCalendar: fiscal)) { Targets = [target] });
        folder.With("salespeople.csv", "id,name\n").With("customers.csv", "id,owner_id,created_on\n");
        var read = folder.Load(isStrict: true).Ledger;
        Assert.Equal(fiscal.Retail, read.Company.FiscalCalendar.Retail);
        Assert.Equal([target.Period], read.Targets.Periods(TargetMeasure.Orders));
    }

    private static TempFolder With(string keys) =>
        TempFolder.Valid().With("company.json", $$"""{ "name": "A", "currency": "CNY", {{keys}} }""");
}
