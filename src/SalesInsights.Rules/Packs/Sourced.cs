namespace SalesInsights.Rules.Packs;

/// <summary>A value that a pack sets, and where.</summary>
internal sealed class Sourced<T>(T value, PackSetting setting)
{
    public T Value { get; } = value;

    public PackSetting Setting { get; } = setting;
}
