using Xunit.Abstractions;
using Xunit.Sdk;

namespace SalesInsights.Sample.Host.Tests.Support;

/// <summary>A test on PostgreSQL where there is no server.</summary>
public sealed class SkippedTestCase : XunitTestCase
{
    [Obsolete("For the runner, which makes test cases of text.")]
    public SkippedTestCase()
    {
    }

    public SkippedTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method)
    {
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) => Postgres.Reason;
}
