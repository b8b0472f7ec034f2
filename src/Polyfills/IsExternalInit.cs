namespace System.Runtime.CompilerServices;

/// <summary>Marks init-only setters for the compiler; netstandard2.0 has no such type.</summary>
internal static class IsExternalInit;
