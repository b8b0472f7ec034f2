namespace SalesInsights.Browser.Tests.Support;

/// <summary>A theory that needs a Chromium on this machine, and says so where there is none.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = ChromiumPath.WhyNone;
}
