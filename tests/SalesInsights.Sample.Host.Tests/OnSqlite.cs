using SalesInsights.Sample.Host.Tests.Suites;
using SalesInsights.Sample.Host.Tests.Support;

namespace SalesInsights.Sample.Host.Tests;

/// <summary>Every suite on SQLite.</summary>
public static class OnSqlite
{
    [Collection(SqliteHost.Name)]
    public sealed class Amounts(SqliteHost host) : AmountSuite(host);

    [Collection(SqliteHost.Name)]
    public sealed class Diagnosis(SqliteHost host) : DiagnosisSuite(host);

    [Collection(SqliteHost.Name)]
    public sealed class Packs(SqliteHost host) : PacksSuite(host);

    [Collection(SqliteHost.Name)]
    public sealed class Records(SqliteHost host) : RecordsSuite(host);

    [Collection(SqliteHost.Name)]
    public sealed class Rules(SqliteHost host) : RulesSuite(host);

    [Collection(SqliteHost.Name)]
    public sealed class Start(SqliteHost host) : StartSuite(host);

    [Collection(SqliteHost.Name)]
    public sealed class Tenants(SqliteHost host) : TenantSuite(host);

    [Collection(SqliteHost.Name)]
    public sealed class Time(SqliteHost host) : TimeSuite(host);
}
