using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.DataFolder;
using SalesInsights.Ledgers;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Demo;
using SalesInsights.Targets;

namespace SalesInsights.Sample.Tests.Demo;

/// <summary>The whole way from facts to the JSON answer, on the demo company.</summary>
public sealed class DiagnosisLaws
{
    private static readonly DemoFacts Facts = DemoCompany.Create();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Diagnosis_FactsInAnotherOrder_IsTheSameToTheByte(int seed)
    {
        var random = new Random(seed);
        T[] Shuffled<T>(IEnumerable<T> facts)
        {
            var shuffled = facts.ToArray();
            random.Shuffle(shuffled);
            return shuffled;
        }

        var ledger = new LedgerBuilder(Facts.Company)
            .AddRange(Shuffled(Facts.Targets)).AddRange(Shuffled(Facts.Activities)).AddRange(Shuffled(Facts.Payments)).AddRange(Shuffled(Facts.Orders))
            .AddRange(Shuffled(Facts.StageEntries)).AddRange(Shuffled(Facts.Opportunities)).AddRange(Shuffled(Facts.CustomerOwners))
            .AddRange(Shuffled(Facts.Customers)).AddRange(Shuffled(Facts.Campaigns)).AddRange(Shuffled(Facts.Rates)).AddRange(Shuffled(Facts.Absences))
            .AddRange(Shuffled(Facts.Memberships)).AddRange(Shuffled(Facts.PaymentsDue)).AddRange(Shuffled(Facts.Salespeople)).AddRange(Shuffled(Facts.Departments)).Build();

        Assert.Equal(Answer(Facts.AddTo(new LedgerBuilder(Facts.Company)).Build(), Facts.AsOf), Answer(ledger, Facts.AsOf));
    }

    [Theory]
    [InlineData(2026, 3, 31)]
    [InlineData(2026, 6, 30)]
    [InlineData(2026, 8, 7)]
    public void Diagnosis_FactsAfterTheDayTakenAway_FindsTheSame(int year, int month, int day)
    {
        var asOf = new LocalDate(year, month, day);
        bool IsKnown(Moment moment) => moment.IsUnknown || moment.In(Facts.Company.Zone).Date <= asOf;
        var orders = Facts.Orders.Where(o => IsKnown(o.OrderedOn)).ToArray();
        var ids = orders.Select(o => o.Id).ToHashSet();
        var known = new LedgerBuilder(Facts.Company)
            .AddRange(Facts.Departments).AddRange(Facts.Salespeople).AddRange(Facts.Memberships.Where(m => m.From <= asOf))
            .AddRange(Facts.Absences.Where(a => a.From <= asOf)).AddRange(Facts.Rates.Where(r => r.Date <= asOf)).AddRange(Facts.Campaigns)
            .AddRange(Facts.Customers.Where(c => IsKnown(c.CreatedOn))).AddRange(Facts.CustomerOwners.Where(c => IsKnown(c.From)))
            .AddRange(Facts.Opportunities.Where(o => IsKnown(o.CreatedAt))).AddRange(Facts.StageEntries.Where(e => IsKnown(e.EnteredAt)))
            .AddRange(orders).AddRange(Facts.PaymentsDue.Where(d => ids.Contains(d.Order))).AddRange(Facts.Payments.Where(p => IsKnown(p.ReceivedOn)))
            .AddRange(Facts.Activities.Where(a => IsKnown(a.At))).AddRange(Facts.Targets.Where(t => t.SetOn is not { } set || set <= asOf)).Build();

        Assert.Equal(Cases(Facts.AddTo(new LedgerBuilder(Facts.Company)).Build(), asOf), Cases(known, asOf));
    }

    /// <summary>The answer from the salespeople on: before that stands the coverage, which counts all facts of the ledger.</summary>
    private static string Cases(SalesLedger ledger, LocalDate asOf) => Answer(ledger, asOf) is var answer
        ? answer[answer.IndexOf("\"salespeople\"", StringComparison.Ordinal)..]
        : "";

    private static string Answer(SalesLedger ledger, LocalDate asOf) => new DiagnosticEngine(BuiltInRules.Default)
        .Run(ledger.AsOf(asOf), new DiagnosisRequest(TargetPeriod.Containing(asOf, PeriodKind.Quarter), TargetMeasure.Payments))
        .ToJson(Language.Chinese);
}
