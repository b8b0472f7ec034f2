using SalesInsights.Tests.Conventions;

namespace SalesInsights.Reports.Tests.Conventions;

public sealed class ReportsConventionTests
{
    private static readonly TypeConventions Types = new(typeof(HtmlReport).Assembly);
    private static readonly SourceConventions Sources = new("SalesInsights.Reports", "SalesInsights.Reports");

    [Fact]
    public void PublicMembers_ShowNoDateTime() => Assert.Empty(Types.PublicUsesOf(typeof(DateTime)));

    [Fact]
    public void PublicProperties_HaveNoSetter() => Assert.Empty(Types.PublicSetters());

    [Fact]
    public void Files_AreShort() => Assert.Empty(Sources.LongFiles());

    [Fact]
    public void Conditions_StandInPolyfillsOnly() => Assert.Empty(Sources.ConditionsOutsidePolyfills());
}
