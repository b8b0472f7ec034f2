using System.Text;

namespace SalesInsights.DataFolder.Workbooks;

/// <summary>Reads number formats as far as it takes to know a day or a time.</summary>
internal static class NumberFormat
{
    /// <summary>The style of a format that has a number and no code of its own; those above 26 depend on the country and are all days or times.</summary>
    public static DateStyle Builtin(int id) => id switch
    {
        >= 14 and <= 17 => DateStyle.Day,
        >= 18 and <= 21 => DateStyle.Time,
        22 => DateStyle.DayAndTime,
        >= 27 and <= 31 => DateStyle.Day,
        >= 32 and <= 35 => DateStyle.Time,
        36 => DateStyle.Day,
        >= 45 and <= 47 => DateStyle.Time,
        >= 50 and <= 54 => DateStyle.Day,
        55 or 56 => DateStyle.Time,
        57 or 58 => DateStyle.Day,
        _ => DateStyle.None,
    };

    /// <summary>The style of a format code such as <c>yyyy-mm-dd hh:mm</c>.</summary>
    public static DateStyle Of(string code)
    {
        var letters = Letters(code);
        var hasDay = letters.IndexOfAny(['y', 'd', 'e']) >= 0;
        var hasTime = letters.IndexOfAny(['h', 's']) >= 0;
        // A lone m is a month.
        if (!hasTime && letters.IndexOf('m') >= 0) hasDay = true;
        return hasDay ? hasTime ? DateStyle.DayAndTime : DateStyle.Day : hasTime ? DateStyle.Time : DateStyle.None;
    }

    /// <summary>The letters that stand for parts of a number: the first section without literals, conditions, exponents and AM/PM.</summary>
    private static string Letters(string code)
    {
        var letters = new StringBuilder();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            var c = code[i];
            if (c is '\\' or '_' or '*') i++;
            else if (c == '"') i = End(code, '"', i);
            else if (c == '[') i = Bracket(code, i, letters);
            else if (c is 'E' or 'e' && i + 1 < code.Length && code[i + 1] is '+' or '-') i++;
            else letters.Append(char.ToLowerInvariant(c));
        }
        return letters.Replace("general", "").Replace("am/pm", "").Replace("a/p", "").ToString();
    }

    /// <summary>Of brackets only elapsed hours, minutes and seconds count; the others are colours, conditions and languages.</summary>
    private static int Bracket(string code, int start, StringBuilder letters)
    {
        var end = End(code, ']', start);
        var inside = code.Substring(start + 1, Math.Max(0, end - start - 1)).ToLowerInvariant();
        if (inside.Length > 0 && inside.All(c => c == inside[0]) && inside[0] is 'h' or 'm' or 's') letters.Append('h');
        return end;
    }

    private static int End(string code, char mark, int start)
    {
        var end = code.IndexOf(mark, start + 1);
        return end < 0 ? code.Length : end;
    }
}
