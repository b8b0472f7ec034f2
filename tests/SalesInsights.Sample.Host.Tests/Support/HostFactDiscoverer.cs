using Xunit.Abstractions;
using Xunit.Sdk;

namespace SalesInsights.Sample.Host.Tests.Support;

/// <summary>Decides by the class that inherits a test, which the attribute on the inherited method does not know.</summary>
public sealed class HostFactDiscoverer(IMessageSink diagnostics) : FactDiscoverer(diagnostics)
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var isOnPostgres = testMethod.TestClass.Class.GetCustomAttributes(typeof(CollectionAttribute))
            .Any(a => a.GetConstructorArguments().Contains(PostgresHost.Name));
        return isOnPostgres && !Postgres.IsThere
            ? new SkippedTestCase(
                DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(),
                testMethod)
            : base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
    }
}
