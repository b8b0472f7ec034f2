namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for to make records, and .NET Framework lacks.</summary>
internal static class IsExternalInit;
