using System.Globalization;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Consumer.Examples;

/// <summary>The example of the README of SalesInsights.Core.</summary>
internal static class CoreExample
{
    public static void Run(TextWriter output)
    {
        // begin: readme
        var quarter = TargetPeriod.Parse("2026-Q3");
        var ledger = new LedgerBuilder(new CompanyProfile("Acme Trading", Currency.CNY))
            .AddRange([new Salesperson("ann", "Ann"), new Salesperson("bo", "Bo")])
            .Add(new Target(Subject.Salesperson("ann"), quarter, TargetMeasure.Orders, 150_000m))
            .Add(new Order(9001, new LocalDate(2026, 7, 20), 52_800m, owner: "ann"))
            .Add(new Order(9002, new LocalDate(2026, 8, 3), 12_000m, owner: "bo"))
            .Build();

        var board = CompletionReport.Of(ledger.AsOf(new LocalDate(2026, 8, 31)), new CompletionOptions { Period = quarter });
        foreach (var row in board.Rows)
        {
            var done = row.Ratio.TryGet(out var ratio) ? ratio.ToString("0%", CultureInfo.InvariantCulture) : $"no answer: {row.Ratio.Gap}";
            output.WriteLine($"{row.Subject}: {done}");
        }

        // end: readme
    }
}
