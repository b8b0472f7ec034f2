using System.Diagnostics;
using SalesInsights.Accuracy.Simulation;

var time = Stopwatch.StartNew();
for (var i = 0; i < 20; i++)
{
    time.Restart();
    var t = TeamSimulator.Simulate(TeamSettings.Default with { People = 20 }, (ulong)i, Scenario.Healthy);
    var sim = time.Elapsed.TotalMilliseconds;
    time.Restart();
    var ledger = t.Ledger;
    Console.WriteLine($"{sim:0.0} {time.Elapsed.TotalMilliseconds:0.0} customers {t.Story.Customers.Count} orders {t.Story.Orders.Count} issues {ledger.Issues.Count}");
    if (i == 0) foreach (var issue in ledger.Issues.Take(10)) Console.WriteLine(issue);
    if (i == 0) foreach (var c in ledger.Counts) Console.WriteLine(c);
}
