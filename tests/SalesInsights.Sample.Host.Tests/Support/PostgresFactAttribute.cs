namespace SalesInsights.Sample.Host.Tests.Support;

/// <summary>A test that needs PostgreSQL: skipped with a reason where there is no server.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = Postgres.IsThere ? null : Postgres.Reason;
}
