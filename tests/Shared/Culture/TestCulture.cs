using System.Globalization;
using System.Runtime.CompilerServices;

namespace SalesInsights.Tests.Culture;

/// <summary>The culture that a run of the tests is given in SALESINSIGHTS_CULTURE; without it, the machine's own.</summary>
internal static class TestCulture
{
    public static string? Asked { get; } = Environment.GetEnvironmentVariable("SALESINSIGHTS_CULTURE");

    [ModuleInitializer]
    internal static void Begin()
    {
        if (string.IsNullOrEmpty(Asked)) return;
        var culture = CultureInfo.GetCultureInfo(Asked, predefinedOnly: true);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (culture, culture);
    }
}
