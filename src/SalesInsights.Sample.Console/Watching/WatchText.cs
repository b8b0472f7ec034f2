using NodaTime;
using NodaTime.Text;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Output;
using SalesInsights.Sample.Screens;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Watching;

/// <summary>A few lines for people, the time before them.</summary>
internal sealed class WatchText(Streams streams, string folder) : IWatchOutput
{
    private const int Indent = 2;

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    public void Begun(ZonedDateTime at, WatchLook look) => Print(
        Line(at, look, "watch.begun", folder, look.Language.Date(look.AsOf), look.Language.Number(look.Findings.Count)));

    public void Updated(ZonedDateTime at, WatchLook look, FindingChanges changes)
    {
        string Number(IReadOnlyList<ToldFinding> findings) => look.Language.Number(findings.Count);
        Print(
        [
            Line(
                at, look, "watch.updated", look.Language.Date(look.AsOf), Number(look.Findings), Number(changes.Raised), Number(changes.Changed), Number(changes.Cleared)),
            .. Told(look, "watch.raised", changes.Raised, Parts.Strong),
            .. Told(look, "watch.changed", changes.Changed, Style.Plain),
            .. Told(look, "watch.cleared", changes.Cleared, Parts.Quiet),
        ]);
    }

    public void Unreadable(ZonedDateTime at, WatchLook last, Failure failure) => Print(Line(at, last, "watch.unreadable", failure.Message));

    private static IEnumerable<IRenderable> Told(WatchLook look, string key, IReadOnlyList<ToldFinding> findings, Style style) =>
        findings.Select(f => Parts.Indented(ScreenTexts.For(look.Language.Tag).Fill(key, f.RuleId, f.Text), Indent, style));

    private static IRenderable Line(ZonedDateTime at, WatchLook look, string key, params ReadOnlySpan<string> values) =>
        Parts.Line($"{Clock.Format(at.TimeOfDay)} {ScreenTexts.For(look.Language.Tag).Fill(key, values)}");

    private void Print(params IEnumerable<IRenderable> lines)
    {
        Page.Print(new Rows(lines), streams);
        streams.Out.Flush();
    }
}
