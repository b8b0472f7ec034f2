namespace SalesInsights.Rules.Packs;

/// <summary>A setting in force and where its value comes from.</summary>
public sealed class PackSetting
{
    internal PackSetting(string path, string value, string? pack = null, long line = 0) => (Path, Value, Pack, Line) = (path, value, pack, line);

    /// <summary>Which setting, for example <c>rules.SI1001.options.workingDays</c>.</summary>
    public string Path { get; }

    /// <summary>The value as a pack writes it; texts and formulas without quotes.</summary>
    public string Value { get; }

    /// <summary>The pack that says so; null where it is the host's or the library's default.</summary>
    public string? Pack { get; }

    /// <summary>The line in the pack, 1 is the first; 0 for defaults.</summary>
    public long Line { get; }

    /// <summary>For example <c>rules.SI1001.options.workingDays = 15 (acme, line 7)</c>.</summary>
    public override string ToString() => $"{Path} = {Value} ({(Pack is null ? "default" : $"{Pack}, line {Line}")})";
}
