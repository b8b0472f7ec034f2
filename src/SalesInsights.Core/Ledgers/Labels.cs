namespace SalesInsights.Ledgers;

/// <summary>Short texts that repeat, such as segments and countries, as dense codes; -1 stands for none.</summary>
internal sealed class Labels
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public int CodeOf(string? text)
    {
        if (string.IsNullOrEmpty(text)) return -1;
        if (_codes.TryGetValue(text!, out var code)) return code;
        _codes.Add(text!, _texts.Count);
        _texts.Add(text!);
        return _texts.Count - 1;
    }

    public string? TextOf(int code) => code < 0 ? null : _texts[code];
}
