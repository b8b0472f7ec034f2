using SalesInsights.Rules.NRules.Engines;
using SalesInsights.Tests.Conventions;

namespace SalesInsights.Rules.NRules.Tests.Conventions;

public sealed class NRulesConventionTests
{
    private static readonly RoomOrder Rooms = new("SalesInsights.Rules.NRules", "Records", "Authoring", "Engines", "Hosting");
    private static readonly TypeConventions Types = new(typeof(NRulesEvaluator).Assembly);
    private static readonly SourceConventions Sources = new("SalesInsights.Rules.NRules", "SalesInsights.Rules.NRules");

    [Fact]
    public void Rooms_AreAllListed() => Assert.Empty(Types.UnlistedRooms(Rooms));

    [Fact]
    public void Types_UseOnlyRoomsAbove() => Assert.Empty(Types.UsesOfLaterRooms(Rooms));

    [Fact]
    public void Files_UseOnlyRoomsAbove() => Assert.Empty(Sources.UsesOfLaterRooms(Rooms));

    [Fact]
    public void Files_LieInTheFolderOfTheirNamespace() => Assert.Empty(Sources.NamespacesThatAreNotTheFolder());

    [Fact]
    public void Files_HaveOnePublicType() => Assert.Empty(Sources.FilesWithAnotherPublicType());

    [Fact]
    public void PublicClasses_AreSealedOrAbstract() => Assert.Empty(Types.UnsealedPublicClasses());

    [Fact]
    public void PublicProperties_HaveNoSetter() => Assert.Empty(Types.PublicSetters());

    [Fact]
    public void Files_AreShort() => Assert.Empty(Sources.LongFiles());

    [Fact]
    public void Conditions_StandInPolyfillsOnly() => Assert.Empty(Sources.ConditionsOutsidePolyfills());
}
