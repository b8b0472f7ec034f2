namespace SalesInsights.Sample.Host.Tests.Support;

/// <summary>One host per database, for all its tests.</summary>
public static class HostCollections
{
    [CollectionDefinition(SqliteHost.Name)]
    public sealed class OnSqlite : ICollectionFixture<SqliteHost>;

    [CollectionDefinition(PostgresHost.Name)]
    public sealed class OnPostgres : ICollectionFixture<PostgresHost>;
}
