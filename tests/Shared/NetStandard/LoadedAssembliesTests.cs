using System.Reflection;
using System.Runtime.Versioning;

namespace SalesInsights.Tests.NetStandard;

public sealed class LoadedAssembliesTests
{
    [Fact]
    public void Libraries_Loaded_AreThoseOfNetStandard()
    {
        var libraries = typeof(LoadedAssembliesTests).Assembly.GetReferencedAssemblies()
            .Where(a => a.Name!.StartsWith("SalesInsights.", StringComparison.Ordinal)).Select(Assembly.Load).ToList();

        Assert.NotEmpty(libraries);
        Assert.All(
            libraries, a => Assert.Equal(".NETStandard,Version=v2.0", a.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName));
    }
}
