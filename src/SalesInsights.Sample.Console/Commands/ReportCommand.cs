using System.CommandLine;
using System.Text;
using SalesInsights.Reports;
using SalesInsights.Reports.Tables;
using SalesInsights.Rules.Reviews;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Output;

namespace SalesInsights.Sample.Commands;

/// <summary><c>report --html FILE</c>: the week's report as one file to open, send or print; <c>--pdf FILE</c> where a Chromium is installed; <c>--xlsx FILE</c> and <c>--csv DIR</c> its tables.</summary>
internal static class ReportCommand
{
    public static Command Build(Runner runner)
    {
        var html = new Option<string?>("--html") { HelpName = "FILE", Description = "Write the report as one HTML file that needs no network." };
        var pdf = new Option<string?>("--pdf") { HelpName = "FILE", Description = "Print the report to PDF; needs Chromium, Chrome or Edge on this machine." };
        var csv = new Option<string?>("--csv") { HelpName = "DIR", Description = "Write the report's tables there, a CSV file each." };
        var xlsx = new Option<string?>("--xlsx") { HelpName = "FILE", Description = "Write the report's tables as an Excel workbook, a sheet each." };
        var log = new Option<string?>("--log") { HelpName = "FILE", Description = "A log of reviews; without it the day is compared with a week before." };
        var command = new ConsoleCommand(
            "report", "The week's report for a sales manager: talks, figures, a part for each person.",
            "report --html week.html", "report --html week.html --lang zh-CN --viewer u6", "report --xlsx week.xlsx");
        foreach (var option in new[] { html, pdf, xlsx, csv, log }) command.Options.Add(option);
        runner.Wire(command, (session, parsed) => Write(session, parsed.GetValue(log), new Files(parsed.GetValue(html), parsed.GetValue(pdf), parsed.GetValue(xlsx), parsed.GetValue(csv))));
        return command;
    }

    private static int Write(Session session, string? log, Files files)
    {
        if (files.All.Count == 0) throw new UsageException("report needs --html FILE, --pdf FILE, --xlsx FILE or --csv DIR.");
        var review = ReviewOfDay.Of(session, log);
        if (files.Html is { } html) FileOutput.Write(html, session.Unfinished, file => WritePage(session, review, file));
        if (files.Pdf is { } pdf) FileOutput.Write(pdf, session.Unfinished, file => Print(session, review, file));
        if (files.Xlsx is { } xlsx)
        {
            FileOutput.Write(xlsx, session.Unfinished, file =>
            {
                using var output = File.Create(file);
                WorkbookExport.Write(ReportTables.Of(review, OptionsOf(session)), output);
            });
        }

        if (files.Csv is { } csv) WriteTables(session, review, csv);
        foreach (var file in files.All) session.Write(session.Texts.Fill("report.written", file));
        return session.ExitFor(review.Diagnosis);
    }

    private static void WriteTables(Session session, ReviewReport review, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var table in ReportTables.Of(review, OptionsOf(session)))
        {
            FileOutput.Write(Path.Combine(folder, table.Id + ".csv"), session.Unfinished, file =>
            {
                // Spreadsheets take a file without the mark for one of the machine's old code page.
                using var output = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                CsvExport.Write(table, output);
            });
        }
    }

    private static void Print(Session session, ReviewReport review, string pdf)
    {
        var page = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");
        try
        {
            WritePage(session, review, page);
            Chromium.Print(page, pdf, session.Cancellation);
        }
        finally
        {
            File.Delete(page);
        }
    }

    private static void WritePage(Session session, ReviewReport review, string file)
    {
        using var output = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        HtmlReport.Write(review, output, OptionsOf(session), session.Cancellation);
    }

    private static ReportOptions OptionsOf(Session session) => new() { Language = session.Language, Names = session.Company.Names };

    private sealed record Files(string? Html, string? Pdf, string? Xlsx, string? Csv)
    {
        public IReadOnlyList<string> All => [.. new[] { Html, Pdf, Xlsx, Csv }.OfType<string>()];
    }
}
