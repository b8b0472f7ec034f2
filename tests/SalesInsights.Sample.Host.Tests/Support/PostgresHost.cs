using SalesInsights.Sample.Host.Crm;

namespace SalesInsights.Sample.Host.Tests.Support;

public sealed class PostgresHost : HostFixture
{
    public const string Name = "PostgreSQL";

    private protected override bool CanRun => Postgres.IsThere;

    private protected override string Provider => CrmDatabase.Postgres;

    private protected override string Connection { get; } = Postgres.IsThere ? Postgres.NewDatabase() : "";
}
