using System.CommandLine;
using System.Text;
using SalesInsights.Reports;
using SalesInsights.Rules.Reviews;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Output;

namespace SalesInsights.Sample.Commands;

/// <summary><c>report --html FILE</c>: the week's report as one file to open, send or print; <c>--pdf FILE</c> where a Chromium is installed.</summary>
internal static class ReportCommand
{
    public static Command Build(Runner runner)
    {
        var html = new Option<string?>("--html") { HelpName = "FILE", Description = "Write the report as one HTML file that needs no network." };
        var pdf = new Option<string?>("--pdf") { HelpName = "FILE", Description = "Print the report to PDF; needs Chromium, Chrome or Edge on this machine." };
        var log = new Option<string?>("--log") { HelpName = "FILE", Description = "A log of reviews; without it the day is compared with a week before." };
        var command = new ConsoleCommand(
            "report", "The week's report for a sales manager: talks, figures, a part for each person.",
            "report --html week.html", "report --html week.html --lang zh-CN --viewer u6");
        foreach (var option in new[] { html, pdf, log }) command.Options.Add(option);
        runner.Wire(command, (session, parsed) =>
        {
            var (page, print) = (parsed.GetValue(html), parsed.GetValue(pdf));
            if (page is null && print is null) throw new UsageException("report needs --html FILE or --pdf FILE.");
            return Write(session, ReviewOfDay.Of(session, parsed.GetValue(log)), page, print);
        });
        return command;
    }

    private static int Write(Session session, ReviewReport review, string? html, string? pdf)
    {
        if (html is not null) FileOutput.Write(html, file => WritePage(session, review, file));
        if (pdf is not null) FileOutput.Write(pdf, file => Print(session, review, file));
        foreach (var file in new[] { html, pdf }.OfType<string>()) session.Write(session.Texts.Fill("report.written", file));
        return session.ExitFor(review.Diagnosis);
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
        HtmlReport.Write(review, output, new ReportOptions { Language = session.Language, Names = session.Company.Names }, session.Cancellation);
    }
}
