namespace SalesInsights.Packages.Tests.Support;

/// <summary>A test that runs a .NET Framework program: skipped with a reason where there is no Mono.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MonoFactAttribute : FactAttribute
{
    private const string Reason = "needs mono on the path (Debian: mono-devel); that the program builds is tested all the same";

    public MonoFactAttribute() => Skip = Tools.Find("mono") is null ? Reason : null;
}
