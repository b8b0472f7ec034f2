namespace SalesInsights.Packages.Tests.Support;

/// <summary>A test that compiles ahead of time: skipped with a reason where there is no C linker.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeFactAttribute : FactAttribute
{
    private const string Reason = "needs clang or gcc on the path to link";

    public NativeFactAttribute() => Skip = (Tools.Find("clang") ?? Tools.Find("gcc")) is null ? Reason : null;
}
