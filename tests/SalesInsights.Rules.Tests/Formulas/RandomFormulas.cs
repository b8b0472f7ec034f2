using System.Text;

namespace SalesInsights.Rules.Tests.Formulas;

/// <summary>Texts of formulas made by chance: the same seed gives the same text.</summary>
internal sealed class RandomFormulas(int seed)
{
    private static readonly string[] Numbers =
        ["0", "1", "7", "12.5", "30%", "0.5 %", "seven", "half", "price", "gone", "goneShare", "zero", "-3", "largest", "huge", "peers(newCustomers)", "own(newCustomers, previous)"];

    private static readonly string[] Days = ["today()", "monday", "goneDay", "2026-09-30", "2024-02-29"];
    private static readonly string[] Conditions = ["yes", "no", "perhaps"];
    private static readonly string[] Comparisons = [" = ", "<>", " < ", "<=", ">", " >= ", " != ", "≥", "≠"];
    private readonly Random _random = new(seed);

    public string Condition(int depth) => depth <= 0 ? Pick(Conditions) : _random.Next(9) switch
    {
        0 => Condition(depth - 1) + " and " + Condition(depth - 1),
        1 => Condition(depth - 1) + " or " + Condition(depth - 1),
        2 => "not (" + Condition(depth - 1) + ")",
        3 => "(" + Condition(depth - 1) + ")",
        4 => Day(depth - 1) + Pick(Comparisons) + Day(depth - 1),
        5 => "if(" + Condition(depth - 1) + ", " + Condition(depth - 1) + "," + Condition(depth - 1) + ")",
        6 => "(" + Condition(depth - 1) + ") = " + Pick(Conditions),
        _ => Number(depth - 1) + Pick(Comparisons) + Number(depth - 1),
    };

    private string Number(int depth) => depth <= 0 ? Pick(Numbers) : _random.Next(12) switch
    {
        0 => Number(depth - 1) + " + " + Number(depth - 1),
        1 => Number(depth - 1) + "-" + Number(depth - 1),
        2 => Number(depth - 1) + " * " + Number(depth - 1),
        3 => Number(depth - 1) + "/ " + Number(depth - 1),
        4 => "(" + Number(depth - 1) + ")",
        5 => "-(" + Number(depth - 1) + ")",
        6 => "max(" + Number(depth - 1) + ", " + Number(depth - 1) + ")",
        7 => "round(" + Number(depth - 1) + ", 2)",
        8 => "abs(" + Number(depth - 1) + ")",
        9 => "(" + Day(0) + " - (" + Day(depth - 1) + "))",
        10 => "workingDaysSince(" + Day(depth - 1) + ")",
        _ => "if(" + Condition(depth - 1) + ", " + Number(depth - 1) + ", " + Number(depth - 1) + ")",
    };

    private string Day(int depth) => depth <= 0 ? Pick(Days) : _random.Next(4) switch
    {
        0 => Day(depth - 1) + " + " + Pick(Numbers),
        1 => "min(" + Day(depth - 1) + ", " + Day(depth - 1) + ")",
        2 => "(" + Day(depth - 1) + ")",
        _ => Pick(Days),
    };

    /// <summary>Numbers with signs between them and parentheses here and there.</summary>
    public string Arithmetic(int depth)
    {
        var text = new StringBuilder();
        var operands = _random.Next(1, 5);
        for (var i = 0; i < operands; i++)
        {
            if (i > 0) text.Append(' ').Append("+-*/"[_random.Next(4)]).Append(' ');
            if (depth > 0 && _random.Next(3) == 0) text.Append('(').Append(Arithmetic(depth - 1)).Append(')');
            else text.Append(_random.Next(0, 100)).Append(_random.Next(3) == 0 ? "." + _random.Next(0, 100) : "");
        }

        return text.ToString();
    }

    /// <summary>A text that somebody might send to do harm, or by mistake.</summary>
    public string Hostile()
    {
        var length = _random.Next(3) == 0 ? _random.Next(2500) : _random.Next(60);
        return _random.Next(8) switch
        {
            0 => Characters(length, 0x10000),
            1 => Characters(length, 0x80),
            2 => Words(length / 4),
            3 => Mutated(Condition(4)),
            4 => Repeated(length),
            5 => string.Concat(Enumerable.Repeat((char)_random.Next('0', '9' + 1), length)) + Pick(["", ".", "%", "e5", "-01-01"]),
            6 => FullWidth(Condition(3)),
            _ => Condition(_random.Next(7)),
        };
    }

    private string Characters(int length, int most)
    {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) text.Append((char)_random.Next(most));
        return text.ToString();
    }

    private string Words(int count)
    {
        string[] words =
        [
            .. Numbers, .. Days, .. Conditions, .. Comparisons, "and", "or", "not", "(", ")", ",", "+", "-", "*", "/", "if(", "max(", "peers(", "own(", "previous",
            "==", "&&", "！", "（", "openAtStage", "nеwCustomers", "\u202E", "\uD83D", "'", "\"", "{0}", "[", "]", "$(", "%00",
        ];
        return string.Join(_random.Next(2) == 0 ? " " : "", Enumerable.Range(0, count).Select(_ => Pick(words)));
    }

    private string Mutated(string text)
    {
        var mutated = new StringBuilder(text);
        for (var i = _random.Next(4); i >= 0 && mutated.Length > 0; i--)
        {
            var at = _random.Next(mutated.Length);
            if (_random.Next(2) == 0) mutated.Remove(at, 1);
            else mutated.Insert(at, (char)_random.Next(32, 127));
        }

        return mutated.ToString();
    }

    private string Repeated(int times) => string.Concat(Enumerable.Repeat(Pick(["(", "-", "not ", "if(yes,", "((", "max(1,", "1+", "yes or ", "1<", "peers(", "a", "\0"]), times));

    private string FullWidth(string text)
    {
        var wide = new StringBuilder(text.Length);
        foreach (var c in text) wide.Append(c is > ' ' and <= '~' && _random.Next(3) == 0 ? (char)(c + 0xFEE0) : c);
        return wide.ToString();
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
