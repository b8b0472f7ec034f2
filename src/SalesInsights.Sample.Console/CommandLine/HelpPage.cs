using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;

namespace SalesInsights.Sample.CommandLine;

/// <summary>The help of a command: what it is for, what it takes, and examples to copy. Options that every command takes are explained once, at the root.</summary>
internal sealed class HelpPage(SharedOptions shared, int width) : SynchronousCommandLineAction
{
    private const string Program = "salesinsights";
    private const int Indent = 2;
    private const int WidestLabel = 24;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        parseResult.InvocationConfiguration.Output.Write(command is RootCommand root ? Root(root) : Of(command));
        return ExitCode.Fine;
    }

    private string Root(RootCommand root)
    {
        var page = new StringBuilder();
        Wrap(page, root.Description!, 0);
        page.Append($"\nUsage: {Program} [COMMAND] [options]\n\nExamples:\n");
        foreach (var example in new[] { "", " --lang zh-CN", " diagnose u4 --data demo:company" }) page.Append($"  {Program}{example}\n");
        page.Append("\nOptions of every command:\n");
        Table(page, [.. root.Options.Where(o => o is not VersionOption).Select(RowOf), ("--version", "The program's version.")]);
        page.Append("\nCommands:\n");
        Table(page, [.. root.Subcommands.Select(c => (c.Name, c.Description!))]);
        return page.ToString();
    }

    private string Of(Command command)
    {
        var page = new StringBuilder();
        var arguments = string.Concat(command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $" [{a.Name}]" : $" {a.Name}"));
        Wrap(page, command.Description!, 0);
        page.Append($"\nUsage: {Program} {command.Name}{arguments} [options]\n");
        (string, string)[] rows = [.. command.Arguments.Select(a => (a.Name, a.Description!)), .. command.Options.Select(RowOf)];
        if (rows.Length > 0) page.Append('\n');
        Table(page, rows);
        page.Append("\nExamples:\n");
        foreach (var example in ((ConsoleCommand)command).Examples) page.Append($"  {Program} {example}\n");
        page.Append('\n');
        Wrap(page, $"Like every command it also takes {string.Join(", ", shared.All.Select(o => o.Name))}: see '{Program} --help'.", 0);
        return page.ToString();
    }

    private static (string Label, string Text) RowOf(Option option) => option is HelpOption
        ? ("--help", "What a command does, what it takes, and examples.")
        : (string.Join(", ", option.Aliases.Prepend(option.Name).Distinct()) + (option.HelpName is { } value ? " " + value : ""), option.Description!);

    private void Table(StringBuilder page, (string Label, string Text)[] rows)
    {
        var labels = rows.Select(r => r.Label.Length).Where(l => l <= WidestLabel).DefaultIfEmpty(0).Max();
        foreach (var (label, text) in rows)
        {
            page.Append(' ', Indent).Append(label);
            var column = Indent + labels + Indent;
            if (label.Length > labels) page.Append('\n').Append(' ', column);
            else page.Append(' ', column - Indent - label.Length);
            Wrap(page, text, column);
        }
    }

    /// <summary>Writes a text from where the line stands, later lines below it.</summary>
    private void Wrap(StringBuilder page, string text, int column)
    {
        var left = column;
        foreach (var word in text.Split(' '))
        {
            if (left > column && left + 1 + word.Length > width)
            {
                page.Append('\n').Append(' ', column);
                left = column;
            }

            if (left > column) page.Append(' ');
            page.Append(word);
            left += word.Length + (left > column ? 1 : 0);
        }

        page.Append('\n');
    }
}
