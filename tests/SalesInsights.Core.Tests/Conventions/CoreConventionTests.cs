using SalesInsights.Ledgers;

namespace SalesInsights.Tests.Conventions;

public class CoreConventionTests
{
    // Metrics may not use each other, but all may use what lies directly in Metrics.
    private static readonly RoomOrder Rooms = new(
        "SalesInsights",
        "Identifiers", "Quantities", "Calendars", "Currencies", "Statistics", "Organizations", "Pipelines", "Facts", "Targets", "Companies", "Ledgers",
        "Metrics", "Outlooks", "Journeys", "Shortfalls");

    private static readonly TypeConventions Types = new(typeof(SalesLedger).Assembly);
    private static readonly SourceConventions Sources = new("SalesInsights.Core", "SalesInsights");

    [Fact]
    public void Rooms_AreAllListed() => Assert.Empty(Types.UnlistedRooms(Rooms));

    [Fact]
    public void Types_UseOnlyRoomsAbove() => Assert.Empty(Types.UsesOfLaterRooms(Rooms));

    [Fact]
    public void Files_UseOnlyRoomsAbove() => Assert.Empty(Sources.UsesOfLaterRooms(Rooms));

    [Fact]
    public void RoomOrder_LaterOrSiblingRoom_IsRefused()
    {
        Assert.False(Rooms.MayUse("SalesInsights.Facts", "SalesInsights.Ledgers"));
        Assert.False(Rooms.MayUse("SalesInsights.Metrics.Pace", "SalesInsights.Metrics.Completion"));
        Assert.True(Rooms.MayUse("SalesInsights.Metrics.Pace", "SalesInsights.Metrics"));
        Assert.True(Rooms.MayUse("SalesInsights.Ledgers", "SalesInsights.Facts"));
    }

    [Fact]
    public void PublicClasses_AreSealed() => Assert.Empty(Types.UnsealedPublicClasses());

    [Fact]
    public void PublicProperties_HaveNoSetter() => Assert.Empty(Types.PublicSetters("LedgerBuilder.CurrentOrigin"));

    [Fact]
    public void PublicFields_CannotBeWritten() => Assert.Empty(Types.PublicFields());

    [Fact]
    public void PublicMembers_ShowNoDateTime() => Assert.Empty(Types.PublicUsesOf(typeof(DateTime)));

    [Fact]
    public void Currencies_KnowNoBinaryNumbers() => Assert.Empty(Types.AnyUsesOf("SalesInsights.Currencies", typeof(double), typeof(float)));

    [Fact]
    public void Namespaces_AreNamedLikeNoType() => Assert.Empty(Types.NamespacesNamedAsATypeOf());

    [Fact]
    public void Files_AreShort() => Assert.Empty(Sources.LongFiles());

    [Fact]
    public void Files_LieInTheFolderOfTheirNamespace() => Assert.Empty(Sources.NamespacesThatAreNotTheFolder());

    [Fact]
    public void Files_HoldThePublicTypeOfTheirName() => Assert.Empty(Sources.FilesWithAnotherPublicType());

    [Fact]
    public void Conditions_StandInPolyfillsOnly() => Assert.Empty(Sources.ConditionsOutsidePolyfills());
}
