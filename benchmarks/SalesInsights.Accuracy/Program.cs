using SalesInsights.Accuracy;
using SalesInsights.Accuracy.Checks;
using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Scoring;

// Without a mode: the whole report. All print Markdown; --quick and --self-check end with 1 where something is broken.
if (!Arguments.TryParse(args, out var arguments))
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

var text = new Markdown();
IReadOnlyList<string> broken = [];
switch (arguments.Mode)
{
    case "--quick":
        broken = Quick.Run(Diagnosers.All, text);
        break;
    case "--self-check":
        broken = SelfCheck.Run(text);
        break;
    case "--speed":
        Speed.Write(text);
        break;
    case "--healthy":
        HealthyReport.Write(text, arguments.CellsOr(null), Diagnosers.Journeys, arguments.Teams ?? 2000);
        break;
    case "--praise":
        PraiseReport.Write(text, arguments.Teams ?? 1000);
        break;
    case "--distractors":
        foreach (var cell in arguments.CellsOr("8/15/0.5,8/30/0.3,20/200/0"))
            new DistractorReport(Diagnosers.Journeys, text).Write(cell, arguments.Teams ?? 400);
        break;
    case "--money":
        var seeds = arguments.IsTuning ? Seeds.MoneyTuning : Seeds.Money;
        new MoneyReport(arguments.CellsOr("8/30/0.3")[0].Settings, arguments.Teams ?? 100, seeds, text).Write(Diagnosers.Pricers);
        break;
    case "--outlook":
        foreach (var cell in arguments.CellsOr("8/30/0.3,20/30/0.3"))
            new OutlookReport(Diagnosers.Forecasters, text).Write(cell, arguments.Teams ?? 200, arguments.FirstSeed);
        break;
    case "--weekly":
        foreach (var cell in arguments.CellsOr("8/30/0.3")) new WeeklyReport(Diagnosers.Reviewers, text).Write(cell, arguments.Teams ?? 50);
        break;
    default:
        Report.Write(text, arguments);
        break;
}

foreach (var what in broken) text.Line($"BROKEN: {what}");
Console.Write(text);
if (arguments.Out is { } file) File.WriteAllText(file, text.ToString());
return broken.Count == 0 ? 0 : 1;
