using SalesInsights.Tests.Conventions;

namespace SalesInsights.Rules.Testing.Tests.Conventions;

public sealed class TestingConventionTests
{
    private static readonly TypeConventions Types = new(typeof(RuleUnderTest).Assembly);
    private static readonly SourceConventions Sources = new("SalesInsights.Rules.Testing", "SalesInsights.Rules.Testing");

    [Fact]
    public void PublicTypes_LieInOneNamespace() => Assert.All(
        typeof(RuleUnderTest).Assembly.GetExportedTypes(), type => Assert.Equal("SalesInsights.Rules.Testing", type.Namespace));

    [Fact]
    public void References_AreNoTestFramework() => Assert.DoesNotContain(
        typeof(RuleUnderTest).Assembly.GetReferencedAssemblies(),
        a => a.Name!.Contains("xunit", StringComparison.OrdinalIgnoreCase) || a.Name.Contains("nunit", StringComparison.OrdinalIgnoreCase) || a.Name.Contains("TestPlatform", StringComparison.Ordinal));

    [Fact]
    public void Files_LieInTheFolderOfTheirNamespace() => Assert.Empty(Sources.NamespacesThatAreNotTheFolder());

    [Fact]
    public void Files_HaveOnePublicType() => Assert.Empty(Sources.FilesWithAnotherPublicType());

    [Fact]
    public void PublicClasses_AreSealedOrAbstract() => Assert.Empty(Types.UnsealedPublicClasses());

    [Fact]
    public void PublicProperties_HaveNoSetter() => Assert.Empty(Types.PublicSetters());

    [Fact]
    public void PublicMembers_ShowNoDateTime() => Assert.Empty(Types.PublicUsesOf(typeof(DateTime)));

    [Fact]
    public void Files_AreShort() => Assert.Empty(Sources.LongFiles());

    [Fact]
    public void Conditions_StandInPolyfillsOnly() => Assert.Empty(Sources.ConditionsOutsidePolyfills());
}
