namespace System.Runtime.CompilerServices;

/// <summary>Keeps a compiler that does not know a feature from using what needs it; netstandard2.0 has no such type.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>The feature's name.</summary>
    public string FeatureName { get; } = featureName;
}
