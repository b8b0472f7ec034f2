using Xunit.Sdk;

namespace SalesInsights.Sample.Host.Tests.Support;

/// <summary>A test that runs once per database; skipped with a reason on PostgreSQL where there is no server.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("SalesInsights.Sample.Host.Tests.Support.HostFactDiscoverer", "SalesInsights.Sample.Host.Tests")]
public sealed class HostFactAttribute : FactAttribute;
