using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Identifiers;
using SalesInsights.Metrics.Correspondence;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>mail [NAME]</c>: who waits for an answer, how long answers take, and the threads behind a finding.</summary>
internal static class MailCommand
{
    public static Command Build(Runner runner)
    {
        var who = new Argument<string?>(Arguments.Name)
        {
            Description = "A salesperson, department, customer or opportunity: the id, the name or a part of it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var finding = new Option<string?>("--finding") { HelpName = "ID", Description = "Only the mails behind this finding of diagnose." };
        var command = new ConsoleCommand(
            "mail", "Mail threads, who waits for an answer, and reply times in business minutes; with --period of that period.",
            "mail u8", "mail c08038", "mail --finding SI2001/salesperson/u4");
        command.Arguments.Add(who);
        command.Options.Add(finding);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), parsed.GetValue(finding)));
        return command;
    }

    private static int Show(Session session, string? asked, string? finding)
    {
        var (company, snapshot) = (session.Company, session.Company.Snapshot);
        var report = CorrespondenceReport.Of(
            snapshot, new CorrespondenceOptions { Period = session.Settings.Period is null ? null : company.Period });
        if (session.Viewer is { } viewer) report = report.VisibleTo(viewer);
        var about = "";
        if (finding is not null) (report, about) = Behind(session, report, finding);
        if (asked is not null) (report, about) = Narrowed(session, report, asked);
        if (session.Settings.IsJson) session.Write(report.ToJson(snapshot, company.Names));
        else session.Show(new MailScreen(company, report, about, session.Language).Render());
        return ExitCode.Fine;
    }

    private static (CorrespondenceReport Report, string About) Behind(Session session, CorrespondenceReport report, string id)
    {
        var found = session.Diagnose().Cases.SelectMany(c => c.Findings).FirstOrDefault(f => f.Id == id)
            ?? throw new UsageException($"--finding: there is no finding '{id}' here; 'diagnose --json' lists their ids.");
        return (report.About(found.Records.Customers, found.Records.Opportunities, found.Records.Activities), id);
    }

    private static IEnumerable<string> NamesIn(CorrespondenceReport report, RecordNames names) =>
        report.Customers.Select(c => names.Of((Id<Facts.Customer>)c.Id)).Concat(report.Opportunities.Select(o => names.Of((Id<Facts.Opportunity>)o.Id)));

    /// <summary>A record that the report has comes first, then a person or department, then a part of a customer's name.</summary>
    private static (CorrespondenceReport Report, string About) Narrowed(Session session, CorrespondenceReport report, string asked)
    {
        var names = session.Company.Names;
        if (report.Customers.Any(c => c.Id == asked)) return (report.About(customers: [asked]), names.Of((Id<Facts.Customer>)asked));
        if (report.Opportunities.Any(o => o.Id == asked)) return (report.About(opportunities: [asked]), names.Of((Id<Facts.Opportunity>)asked));
        var listed = report.Customers.Select(c => (Id<Facts.Customer>)c.Id).Where(c => !c.IsEmpty).ToHashSet();
        Id<Facts.Customer>[] called = [.. RecordSearch.Customers(session.Company, asked).Where(listed.Contains).Take(RecordSearch.Most)];
        if (called.Length == 1) return (report.About(customers: called), names.Of(called[0]));
        try
        {
            var subject = CaseSearch.Find(session.Diagnose(), asked, NamesIn(report, names)).Subject;
            return (report.About(subject), session.Company.Snapshot.NameOf(subject));
        }
        catch (UsageException) when (called.Length > 1)
        {
            throw RecordSearch.Several(asked, called.Select(c => $"{names.Of(c)} ({c})"));
        }
    }
}
