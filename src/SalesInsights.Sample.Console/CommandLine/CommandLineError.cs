using System.CommandLine;
using System.CommandLine.Parsing;
using SalesInsights.DataFolder.Tables;

namespace SalesInsights.Sample.CommandLine;

/// <summary>Says what is wrong with a command line and what was probably meant.</summary>
internal static class CommandLineError
{
    /// <summary>The message; null where nothing is wrong, or only help or completions are asked for.</summary>
    public static string? Of(ParseResult parsed)
    {
        if (parsed.Action is HelpPage || parsed.Tokens.Any(t => t.Type == TokenType.Directive)) return null;
        var command = parsed.CommandResult.Command;
        var help = command is RootCommand ? "salesinsights --help" : $"salesinsights {command.Name} --help";
        return Problem(parsed, command) is { } problem ? $"{problem} Try '{help}'." : null;
    }

    private static string? Problem(ParseResult parsed, Command command)
    {
        // An unknown option would otherwise be taken for a name.
        var words = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).Concat(parsed.UnmatchedTokens);
        if (words.FirstOrDefault(w => w.Length > 1 && w[0] == '-') is { } option)
            return $"There is no option '{option}' here{UsageException.Ended(NearestName.Hint(option, OptionsOf(parsed)))}";
        if (parsed.UnmatchedTokens is [var token, ..]) return Unknown(parsed, command, token);
        return parsed.Errors is [var error, ..] ? Wrong(error) : null;
    }

    private static string Unknown(ParseResult parsed, Command command, string token)
    {
        if (command.Subcommands.Count > 0)
            return $"There is no command '{token}'{UsageException.Ended(NearestName.Hint(token, command.Subcommands.Select(c => c.Name)))}";
        return parsed.CommandResult.Tokens is [.., { Value: var before }]
            ? $"'{token}' is one word too many; a name of several words needs quotes: \"{before} {token}\"."
            : $"'{token}' is one word too many: '{command.Name}' takes options only.";
    }

    /// <summary>The command's own options, then those that every command takes.</summary>
    private static IEnumerable<string> OptionsOf(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options).SelectMany(o => o.Aliases.Prepend(o.Name));

    private static string Wrong(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens: [], Option: { HelpName: { } value } option } => $"{option.Name} needs a value: {option.Name} {value}.",
        OptionResult { Tokens: [.., { Value: var text }], Option: { } option } when option.ValueType == typeof(int) || option.ValueType == typeof(int?) =>
            $"{option.Name}: '{text}' is not a whole number.",
        OptionResult { Tokens.Count: > 1, Option: { } option } => $"{option.Name} is given more than once.",
        ArgumentResult { Tokens: [], Argument: var argument } => $"{argument.Name} is missing. {argument.Description}",
        CommandResult { Command.Arguments: [var argument, ..] } => $"{argument.Name} is missing. {argument.Description}",
        _ => error.Message,
    };
}
