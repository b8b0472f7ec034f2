using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.CustomerValue;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>value [NAME]</c>: what customers were worth, by one of their traits.</summary>
internal static class ValueCommand
{
    public static Command Build(Runner runner)
    {
        var who = Arguments.Who("A salesperson or department; by default all that may be seen.");
        var by = new Choice<CustomerTrait>(
            "--by", "TRAIT", "source (default), origin, campaign, segment, country or grade.",
            ("source", CustomerTrait.Source), ("origin", CustomerTrait.Origin), ("campaign", CustomerTrait.Campaign),
            ("segment", CustomerTrait.Segment), ("country", CustomerTrait.Country), ("grade", CustomerTrait.Grade));
        var command = new ConsoleCommand(
            "value", "What customers ordered and paid, by origin, source, campaign, segment, country or grade.",
            "value", "value --by country", "value d2 --by segment");
        command.Arguments.Add(who);
        command.Options.Add(by);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), by.Of(parsed)));
        return command;
    }

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
