namespace SalesInsights.Browser.Tests.Support;

/// <summary>A test that needs a Chromium on this machine, and says so where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = ChromiumPath.WhyNone;
}
