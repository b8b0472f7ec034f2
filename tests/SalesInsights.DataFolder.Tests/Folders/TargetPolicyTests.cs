using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.DataFolder.Tests.Support;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.DataFolder.Tests.Folders;

public class TargetPolicyTests
{
    private static string Company(string more) => "{ \"name\": \"Acme\", \"currency\": \"CNY\",\n" + more + " }";

    [Fact]
    public void Load_DeclaredMeasures_AreReadWithEveryKey()
    {
        using var folder = TempFolder.Valid().With("company.json", Company("""
            "measures": [
              { "id": "exportOrders", "source": "orders", "where": { "country": ["DE", "FR"], "currency": "EUR" } },
              { "id": "cohort", "name": "按立项日赢单", "source": "won", "basis": "created", "credit": "firstOwner" }
            ]
            """));
        var loaded = folder.Load();

        Assert.Empty(loaded.Unused);
        Assert.Equal(
            [
                TargetMeasure.Declared("cohort", MeasureSource.WonOpportunities, DateBasis.Created, CreditRole.FirstOwner),
                TargetMeasure.Declared("exportOrders", MeasureSource.Orders, where:
                    [new(MeasureField.Country, "DE", "FR"), new(MeasureField.Currency, "EUR")]),
            ],
            loaded.Ledger.Company.TargetPolicy.Measures);
        Assert.Equal("按立项日赢单", loaded.Ledger.Company.TargetPolicy.Measures[0].Name);
    }

    [Fact]
    public void Load_ATargetOfADeclaredMeasure_IsCompared()
    {
        using var folder = TempFolder.Valid()
            .With("company.json", Company("\"measures\": [{ \"id\": \"exportOrders\", \"source\": \"orders\", \"where\": { \"country\": [\"DE\"] } }]"))
            .With("customers.csv", "id,owner_id,country\nc1,u1,DE\nc2,u1,CN\n")
            .With("orders.csv", "id,owner_id,ordered_on,amount,customer_id\no1,u1,2026-07-02,30,c1\no2,u1,2026-07-03,500,c2\n")
            .With("targets.csv", "subject_kind,subject_id,period,measure,amount\nsalesperson,u1,2026-Q3,exportOrders,40\nsalesperson,u1,2026-Q3,exports,40\n");
        var ledger = folder.Load().Ledger;
        var measure = ledger.Company.TargetPolicy.FindMeasure("exportOrders")!;
        var report = CompletionReport.Of(ledger.AsOf(new(2026, 9, 30)), new() { Period = Calendars.TargetPeriod.Quarter(2026, 3), Measure = measure });

        Assert.Equal(0.75, report.Find(Subject.Salesperson("u1"))!.Ratio.Value);
        Assert.Equal(("UnknownMeasure", "exports"), (ledger.Issues[0].Code.ToString(), ledger.Issues[0].Value));
    }

    [Fact]
    public void Load_MeasuresThatCannotBe_AreAllSaidWithWhatCould()
    {
        using var folder = TempFolder.Valid().With("company.json", Company("""
            "measures": [
              { "id": "a", "source": "orders", "where": { "contry": ["DE"] } },
              { "id": "b", "source": "orders", "basis": "received" },
              { "id": "c", "source": "newCustomers", "where": { "kind": ["call"] } },
              { "id": "d", "source": "activities", "where": { "kind": ["mail"] } },
              { "id": "orders", "source": "orders" },
              { "id": "e", "source": "orders" },
              { "id": "e", "source": "payments" },
              { "id": "f", "source": "orders", "credit": "owners" }
            ]
            """));

        Assert.Equal(
            """
            company.json, line 3: $.measures[0].where.contry: unknown key "contry"; did you mean "country"?
            company.json, line 4: $.measures[1]: Measure 'b' counts orders: the day is one of ordered, cancelled, not received
            company.json, line 5: $.measures[2]: Measure 'c' counts newCustomers, which have no kind; they are filtered by country, segment, source, grade, campaign, origin
            company.json, line 6: $.measures[3].where.kind: 'mail' is no kind: mail_in, mail_out, call, meeting, visit, message, note, quote, sample
            company.json, line 7: $.measures[4]: 'orders' is a built-in measure; a declared one needs another id
            company.json, line 9: $.measures[6]: the measure "e" is declared twice
            company.json, line 10: $.measures[7].credit: "owners" is none of share, owner, firstOwner, customerOwner; did you mean "owner"?
            """,
            folder.Fails().Message);
    }

    [Fact]
    public void Write_ThenLoad_GivesTheSamePolicy()
    {
        using var folder = TempFolder.Valid();
        var policy = new TargetPolicy([
            TargetMeasure.Declared("calls", MeasureSource.Activities, credit: CreditRole.CustomerOwner, where: [new(MeasureField.Kind, "call", "visit")], name: "Calls"),
            TargetMeasure.Declared("cancelled", MeasureSource.Orders, DateBasis.Cancelled)],
            [new SeasonalProfile("year", [4, 1.5m, 9, 12, 12, 8, 6, 6, 10, 14, 12, 6], [new(Calendars.TargetPeriod.Month(2026, 2), 3m)], ["calls", "won"])],
            PartPeriodTargets.ByDaysThere);
        DataFolderWriter.Write(folder.Root, new FolderContents(new CompanyProfile("Acme", Currency.CNY, targetPolicy: policy, rateMaxAgeDays: 5)));
        folder.With("salespeople.csv", "id,name\nu1,Ann\n").With("customers.csv", "id,owner_id\n");
        var company = folder.Load().Ledger.Company;
        var (read, profile) = (company.TargetPolicy, Assert.Single(company.TargetPolicy.SeasonalProfiles));

        Assert.Equal(policy.Measures, read.Measures);
        Assert.Equal(policy.Measures.Select(m => m.Name), read.Measures.Select(m => m.Name));
        Assert.Equal((5, PartPeriodTargets.ByDaysThere, "year"), (company.RateMaxAgeDays, read.PartPeriods, profile.Id));
        Assert.Equal(policy.SeasonalProfiles[0].Months, profile.Months);
        Assert.Equal(policy.SeasonalProfiles[0].Exceptions, profile.Exceptions);
        Assert.Equal(["calls", "won"], profile.Measures);
    }

    [Fact]
    public void Load_ProfilesThatCannotBe_AreAllSaid()
    {
        using var folder = TempFolder.Valid().With("company.json", Company("""
            "seasonalProfiles": [
              { "id": "a", "months": [1, 2, 3] },
              { "id": "b", "months": [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], "exceptions": { "Feb": 3 } },
              { "id": "c", "months": [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1] },
              { "id": "d", "months": [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], "exceptions": { "2026-Q1": 3 } },
              { "id": "e", "month": [] }
            ],
            "partPeriodTargets": "byDays",
            "rateMaxAgeDays": -1
            """));

        Assert.Equal(
            """
            company.json, line 3: $.seasonalProfiles[0]: A seasonal profile has 12 weights, one for each month, not 3
            company.json, line 4: $.seasonalProfiles[1].exceptions.Feb: "Feb" is not a month written as yyyy-MM
            company.json, line 5: $.seasonalProfiles[2]: A weight is from 0 to 1,000,000
            company.json, line 6: $.seasonalProfiles[3]: 2026-Q1 is not a calendar month, such as 2026-02
            company.json, line 7: $.seasonalProfiles[4].month: unknown key "month"; did you mean "months"?
            company.json, line 7: $.seasonalProfiles[4]: the key "months" is missing
            company.json, line 9: $.partPeriodTargets: "byDays" is none of asSet, byDaysThere
            company.json, line 10: $.rateMaxAgeDays: -1 is not a whole number from 0 to 36500
            """,
            folder.Fails().Message);
    }

    [Fact]
    public void Load_AProfileOfAMeasureThatDoesNotExist_IsRefused()
    {
        using var folder = TempFolder.Valid().With("company.json", Company(
            "\"seasonalProfiles\": [{ \"id\": \"a\", \"months\": [1,1,1,1,1,1,1,1,1,1,1,1], \"measures\": [\"exports\"] }]"));

        Assert.Contains("names measure 'exports', which does not exist", folder.Fails().Message);
    }
}
