using SalesInsights.Sample.Host.Tests.Suites;
using SalesInsights.Sample.Host.Tests.Support;

namespace SalesInsights.Sample.Host.Tests;

/// <summary>Every suite on PostgreSQL.</summary>
public static class OnPostgres
{
    [Collection(PostgresHost.Name)]
    public sealed class Amounts(PostgresHost host) : AmountSuite(host);

    [Collection(PostgresHost.Name)]
    public sealed class Diagnosis(PostgresHost host) : DiagnosisSuite(host);

    [Collection(PostgresHost.Name)]
    public sealed class Packs(PostgresHost host) : PacksSuite(host);

    [Collection(PostgresHost.Name)]
    public sealed class Records(PostgresHost host) : RecordsSuite(host);

    [Collection(PostgresHost.Name)]
    public sealed class Rules(PostgresHost host) : RulesSuite(host);

    [Collection(PostgresHost.Name)]
    public sealed class Start(PostgresHost host) : StartSuite(host);

    [Collection(PostgresHost.Name)]
    public sealed class Tenants(PostgresHost host) : TenantSuite(host);

    [Collection(PostgresHost.Name)]
    public sealed class Time(PostgresHost host) : TimeSuite(host);
}
