namespace SalesInsights.Ledgers;

/// <summary>Short texts that repeat, such as segments and countries, as dense codes; -1 stands for none.</summary>
internal sealed class Labels
{
    private readonly string[] _texts;

    public Labels(TextPool pool)
    {
        _texts = new string[pool.Count];
        for (var code = 0; code < _texts.Length; code++) _texts[code] = pool.TextOf(code);
    }

    public int Count => _texts.Length;

    public string? TextOf(int code) => code < 0 ? null : _texts[code];
}
