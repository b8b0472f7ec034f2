using Npgsql;

namespace SalesInsights.Sample.Host.Tests.Support;

/// <summary>The PostgreSQL server for tests, where there is one.</summary>
internal static class Postgres
{
    public const string Variable = "SALESINSIGHTS_POSTGRES";
    public const string Reason = "needs a PostgreSQL server: " + Variable + " holds no connection string";

    public static string? Server { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    public static bool IsThere => Server is not null;

    /// <summary>The connection string of a database that does not exist yet.</summary>
    public static string NewDatabase() => new NpgsqlConnectionStringBuilder(Server)
    {
        Database = "salesinsights_" + Guid.NewGuid().ToString("N"),
        Pooling = true,
    }.ConnectionString;
}
