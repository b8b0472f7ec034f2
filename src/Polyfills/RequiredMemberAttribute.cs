namespace System.Runtime.CompilerServices;

/// <summary>Marks a required member, and a type that has one, for the compiler; netstandard2.0 has no such type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;
