using System.CommandLine;
using SalesInsights.Organizations;
using SalesInsights.Sample.CommandLine;

namespace SalesInsights.Sample.Commands;

/// <summary>Whom a report is about, and how much of it may be seen.</summary>
internal static class Asked
{
    public const int Listed = 10;

    public static Option<int> Top() =>
        new("--top") { HelpName = "N", Description = "How many records each list shows; --json has them all.", DefaultValueFactory = _ => Listed };

    /// <summary>The one named, else the company, of which a viewer sees a part.</summary>
    public static Subject SubjectOf(Session session, string? who) => who is null ? Subject.Company : session.Scope(who)[0];

    /// <summary>The report, or the viewer's part of it.</summary>
    public static T For<T>(Session session, T report, Func<T, ViewerScope, T?> visible)
        where T : class => session.Settings.Viewer is { } viewer
        ? visible(report, session.Company.Snapshot.ScopeOf(viewer)) ?? throw new UsageException("The viewer may not see that.")
        : report;

    public static string HeadingOf(Session session, Subject subject) => subject == Subject.Company && session.Settings.Viewer is { } viewer
        ? session.Company.Snapshot.NameOf(Subject.Salesperson(viewer))
        : session.Company.Snapshot.NameOf(subject);
}
