namespace SalesInsights.Metrics;

/// <summary>Some codes of a column, and perhaps none (-1), found by one look-up.</summary>
internal sealed class CodeSet
{
    private readonly bool[] _holds;

    /// <summary>The codes whose text is wanted; "" stands for none.</summary>
    public CodeSet(int count, Func<int, string> textOf, IReadOnlyList<string> wanted)
    {
        var texts = new HashSet<string>(wanted, StringComparer.Ordinal);
        _holds = new bool[count + 1];
        _holds[0] = texts.Contains("");
        for (var code = 0; code < count; code++) _holds[code + 1] = texts.Contains(textOf(code));
    }

    /// <summary>Whether a code, or -1, is among them.</summary>
    public bool Holds(int code) => _holds[code + 1];
}
