using SalesInsights.Sample.Host.Crm;

namespace SalesInsights.Sample.Host.Tests.Support;

public sealed class SqliteHost : HostFixture
{
    public const string Name = "SQLite";

    private protected override bool CanRun => true;

    private protected override string Provider => CrmDatabase.Sqlite;

    private protected override string Connection => "Data Source=data/crm.db";
}
