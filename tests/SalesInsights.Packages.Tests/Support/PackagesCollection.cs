namespace SalesInsights.Packages.Tests.Support;

/// <summary>All tests here share one packing and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PackagesCollection : ICollectionFixture<PackedLibraries>
{
    public const string Name = "packages";
}
