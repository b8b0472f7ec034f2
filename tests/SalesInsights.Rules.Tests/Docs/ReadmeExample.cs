using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Wording;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Tests.Docs;

/// <summary>The README's embedding example; the test compares this text, and what it prints, with the README.</summary>
internal static class ReadmeExample
{
    public static void Run(Crm crm, TextWriter output)
    {
        // begin: readme
        var pipeline = new PipelineDefinition(default,
        [
            new Stage("inquiry", "Inquiry", 1), new Stage("quotation", "Quotation", 2, expectedDays: 20),
            new Stage("won", "Won", 3, StageOutcome.Won), new Stage("lost", "Lost", 4, StageOutcome.Lost),
        ]);
        var company = new CompanyProfile("Acme Trading", Currency.CNY, DateTimeZoneProviders.Tzdb["Asia/Shanghai"], pipelines: [pipeline]);

        var ledger = new LedgerBuilder(company)
            .AddRange(crm.Users.Select(u => new Salesperson(u.Id, u.Name)))
            .AddRange(crm.Accounts.Select(a => new Customer(a.Id, a.OwnerId, a.CreatedAt)))
            .AddRange(crm.Deals.Select(d => new Opportunity(d.Id, d.OwnerId, d.AccountId, d.OpenedAt, amount: d.Value)))
            .AddRange(crm.DealStages.Select(s => new StageEntry(s.DealId, s.Stage, s.EnteredAt)))
            .AddRange(crm.Orders.Select(o => new Order(o.Id, o.Date, o.Total, o.OwnerId, o.AccountId)))
            .AddRange(crm.Quotas.Select(q => new Target(
                Subject.Salesperson(q.UserId), TargetPeriod.Parse(q.Quarter), TargetMeasure.Orders, q.Amount)))
            .Build();
        foreach (var issue in ledger.Issues) output.WriteLine(issue);       // every bad row, and what was done with it

        var engine = new DiagnosticEngine(BuiltInRules.Default);
        var report = engine.Run(ledger.AsOf(new LocalDate(2026, 9, 30)), new DiagnosisRequest(TargetPeriod.Quarter(2026, 3)));
        var words = report.Words(Language.English);
        foreach (var person in report.Behind())
        {
            output.WriteLine($"{person.Name}: {words.Language.Percent(person.Completion!.Ratio.Value)} of target");
            foreach (var finding in person.Findings)
            {
                output.WriteLine($"  {finding.RuleId} {words.Text(finding)} ({finding.Records.Customers.Count} customers to open)");
                output.WriteLine($"    ask: {words.Questions(finding)[0]}");
            }
        }

        // end: readme
    }
}
