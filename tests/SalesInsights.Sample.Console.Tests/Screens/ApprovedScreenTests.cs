using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Screens;

/// <summary>Every screen as it prints, in both languages, against text that a person has read and approved.</summary>
public sealed class ApprovedScreenTests
{
    public static TheoryData<string, string> Screens
    {
        get
        {
            var data = new TheoryData<string, string>();
            (string Name, string Command)[] screens =
            [
                ("first", ""), ("overview", "overview"), ("overview-pace", "overview --pace"), ("diagnose-u4", "diagnose u4"), ("diagnose", "diagnose"),
                ("review", "review"), ("review-weeks", "review --weeks 13"), ("review-weeks-u6", "review --weeks 4 --viewer u6"),
                ("review-snooze", "review --weeks 2 --talk u4 --snooze SI3001/salesperson/u8/export/quotation --until 2026-10-01 --reason prices"),
                ("funnel", "funnel"), ("funnel-flow-u8", "funnel u8 --reading flow"), ("funnel-closed-cohort", "funnel --reading closed-cohort"), ("funnel-people", "funnel --by salesperson"),
                ("funnel-window", "funnel --reading direct-only --window 20 --working-days"), ("conversion", "conversion"), ("losses", "losses"),
                ("customers", "customers"), ("rhythm", "rhythm"), ("value", "value"), ("sea", "sea"), ("work", "work"), ("payments", "payments"),
                ("results", "results"), ("results-month-d3", "results d3 --by month"), ("rules", "rules"), ("check", "check"), ("demo", "demo"), ("demo-company", "demo --size company"),
                ("board", "board --cards 3"), ("board-u4", "board u4"),
                ("compare", "compare"), ("compare-month", "compare --period 2026-08 --basis calendar"), ("ranking", "ranking"), ("ranking-ratio", "ranking --by ratio"),
                ("timeline", "timeline c04041"), ("mail-u4", "mail u4"), ("mail-finding", "mail --finding SI2001/salesperson/u4"), ("workload", "workload"),
                ("bridge", "bridge"),
                ("coverage", "coverage"), ("shortfall", "shortfall"), ("shortfall-u4", "shortfall u4 --draws 200"), ("shortfall-u8", "shortfall u8"),
                ("outlook", "outlook"), ("outlook-backtest", "outlook --backtest --period 2026-09"),
                ("velocity", "velocity"),
                ("dwell", "dwell"), ("dwell-u4-working", "dwell u4 --visits cumulative --days working --history-from 2026-01-01"),
            ];
            foreach (var (name, command) in screens)
            {
                data.Add(name + ".en", command);
                data.Add(name + ".zh-CN", command + " --lang zh-CN");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Run_Demo_PrintsTheApprovedScreen(string name, string command)
    {
        var run = await ConsoleRun.Of(command.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Approved(name), run.Output);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public void Approved_EveryScreen_FitsInto80ColumnsWithoutControlCodes(string name, string command)
    {
        Assert.NotNull(command);
        var text = Approved(name);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.All(text.Split('\n'), line => Assert.InRange(Columns.Of(line), 0, 80));
        Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
    }

    [Theory]
    [InlineData("overview.en")]
    [InlineData("overview.zh-CN")]
    public void Approved_Board_AlignsAmountsBesideChineseNames(string name)
    {
        var rows = Approved(name).Split('\n').Where(l => l.Contains('%') && (l.Contains('├') || l.Contains('└'))).ToArray();
        Assert.True(rows.Length >= 10);
        Assert.Single(rows.Select(row => Columns.Of(row[..(row.IndexOf('%', StringComparison.Ordinal) + 1)])).Distinct());
    }

    private static string Approved(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Approved", name + ".txt"));
}
