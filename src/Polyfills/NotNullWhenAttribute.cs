namespace System.Diagnostics.CodeAnalysis;

/// <summary>Says that a parameter is not null when the method returns the given value; netstandard2.0 has no such type.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    /// <summary>What the method returns then.</summary>
    public bool ReturnValue { get; } = returnValue;
}
