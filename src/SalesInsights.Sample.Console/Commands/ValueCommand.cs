using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.CustomerValue;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>value [NAME]</c>: what customers were worth, by one of their traits.</summary>
internal static class ValueCommand
{
    private static readonly string[] Traits = ["origin", "source", "campaign", "segment", "country", "grade"];

    public static Command Build(Runner runner)
    {
        var who = Arguments.Who("A salesperson or department; by default all that may be seen.");
        var by = new Option<string?>("--by") { HelpName = "TRAIT", Description = "origin, source (default), campaign, segment, country or grade." };
        var command = new Command("value", "What customers ordered and paid, by origin, source, campaign, segment, country or grade.");
        command.Arguments.Add(who);
        command.Options.Add(by);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), TraitOf(parsed.GetValue(by) ?? "source")));
        return command;
    }

    private static CustomerTrait TraitOf(string text) => Array.IndexOf(Traits, text) is var trait && trait >= 0
        ? (CustomerTrait)trait
        : throw new UsageException($"--by: '{text}' is not one of {string.Join(", ", Traits)}.");

    private static int Show(Session session, string? asked, CustomerTrait trait)
    {
        var snapshot = session.Company.Snapshot;
        // A customer's value is looked at over all time, unless a period is asked for.
        var period = session.Settings.Period is null ? null : session.Company.Period;
        var options = new CustomerValueOptions { By = trait, Period = period, Subject = Asked.SubjectOf(session, asked) };
        var report = Asked.For(session, CustomerValueReport.Of(snapshot, options), (r, scope) => r.VisibleTo(scope));
        if (session.Settings.IsJson) session.Write(report.ToJson(snapshot));
        else session.Show(new ValueScreen(session, report).Render());
        return ExitCode.Fine;
    }
}
