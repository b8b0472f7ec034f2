using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Output;

/// <summary>Prints a screen: with colours on a terminal, as plain text without trailing blanks anywhere else.</summary>
internal static class Page
{
    public static void Print(IRenderable screen, Streams streams)
    {
        if (streams.IsTerminal) AnsiConsole.Console.Write(screen);
        else streams.Out.Write(ToText(screen));
    }

    public static string ToText(IRenderable screen)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = Streams.PageWidth;
        console.Profile.Capabilities.Unicode = true;
        console.Write(screen);
        return string.Concat(text.ToString().TrimEnd('\n').Split('\n').Select(line => line.TrimEnd() + "\n"));
    }
}
