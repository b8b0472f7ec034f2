using SalesInsights.Sample.Output;

namespace SalesInsights.Browser.Tests.Support;

/// <summary>The browser that the console prints with; none is ever downloaded.</summary>
internal static class ChromiumPath
{
    public static string? Value { get; } = Chromium.Find();

    public static string? WhyNone => Value is null ? "No Chromium is installed; SALESINSIGHTS_CHROMIUM may name one." : null;
}
