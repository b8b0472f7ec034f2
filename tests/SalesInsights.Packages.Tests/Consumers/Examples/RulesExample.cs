using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Hosting;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Consumer.Examples;

/// <summary>The example of the README of SalesInsights.Rules.</summary>
internal static class RulesExample
{
    public static void Run(SalesLedger ledger, TextWriter output)
    {
        // begin: readme
        using var services = new ServiceCollection()
            .AddSalesInsights(o => o.ConfigureRules(rules => rules
                .With(new NoNewCustomersRule(new NoNewCustomersOptions { WorkingDays = 15 }))
                .Without("SI4001")))
            .BuildServiceProvider();
        var engine = services.GetRequiredService<DiagnosticEngine>();

        var report = engine.Run(ledger.AsOf(new LocalDate(2026, 9, 30)), new DiagnosisRequest(TargetPeriod.Quarter(2026, 3)));
        var words = report.Words(Language.English);
        foreach (var person in report.Behind())
        {
            foreach (var finding in person.Findings) output.WriteLine($"{finding.RuleId} {words.Text(finding)}");
        }

        // end: readme
    }
}
