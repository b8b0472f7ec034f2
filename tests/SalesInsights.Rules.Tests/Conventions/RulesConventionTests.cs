using SalesInsights.Rules.Engines;
using SalesInsights.Tests.Conventions;

namespace SalesInsights.Rules.Tests.Conventions;

public sealed class RulesConventionTests
{
    private static readonly RoomOrder Rooms = new(
        "SalesInsights.Rules",
        "Json", "Cases", "Findings", "Authoring", "Wording", "Formulas", "Catalog", "Packs", "Engines", "Reviews", "Live", "Hosting");

    private static readonly TypeConventions Types = new(typeof(DiagnosticEngine).Assembly);
    private static readonly SourceConventions Sources = new("SalesInsights.Rules", "SalesInsights.Rules");

    [Fact]
    public void Rooms_AreAllListed() => Assert.Empty(Types.UnlistedRooms(Rooms));

    [Fact]
    public void Types_UseOnlyRoomsAbove() => Assert.Empty(Types.UsesOfLaterRooms(Rooms));

    [Fact]
    public void Files_UseOnlyRoomsAbove() => Assert.Empty(Sources.UsesOfLaterRooms(Rooms));

    [Fact]
    public void PublicProperties_HaveNoSetter() => Assert.Empty(Types.PublicSetters());

    [Fact]
    public void PublicMembers_ShowNoDateTime() => Assert.Empty(Types.PublicUsesOf(typeof(DateTime)));

    [Fact]
    public void Namespaces_AreNamedLikeNoType() => Assert.Empty(Types.NamespacesNamedAsATypeOf());

    [Fact]
    public void Files_AreShort() => Assert.Empty(Sources.LongFiles());

    [Fact]
    public void Conditions_StandInPolyfillsOnly() => Assert.Empty(Sources.ConditionsOutsidePolyfills());
}
