namespace SalesInsights.Rules.Packs;

/// <summary>How large a pack may be: packs come from tenants and are not trusted.</summary>
public static class PackLimits
{
    /// <summary>The version of the format that this library reads: <c>formatVersion</c> of a pack.</summary>
    public const int FormatVersion = 1;

    /// <summary>The most bytes of one pack.</summary>
    public const int Bytes = 262_144;

    /// <summary>How deep objects and lists of a pack may lie in each other.</summary>
    public const int Depth = 12;

    /// <summary>How many packs may extend each other, the tenant's own included.</summary>
    public const int Chain = 8;

    /// <summary>The most rules that packs may set or add together.</summary>
    public const int Rules = 200;

    /// <summary>The most overrides of one rule.</summary>
    public const int Overrides = 50;

    /// <summary>The most suppressions of all packs together.</summary>
    public const int Suppressions = 1000;

    /// <summary>The most entries of any other list, and keys of any other object.</summary>
    public const int Entries = 100;

    /// <summary>The most characters of a text.</summary>
    public const int TextLength = 1000;

    /// <summary>The most problems that are listed; the rest is counted.</summary>
    public const int Problems = 100;
}
