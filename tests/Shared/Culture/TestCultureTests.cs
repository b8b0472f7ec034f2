using System.Globalization;

namespace SalesInsights.Tests.Culture;

public class TestCultureTests
{
    [Fact]
    public async Task Run_AskedForACulture_HasItOnEveryThread()
    {
        if (string.IsNullOrEmpty(TestCulture.Asked)) return;
        Assert.Equal(TestCulture.Asked, CultureInfo.CurrentCulture.Name);
        Assert.Equal(TestCulture.Asked, await Task.Run(() => CultureInfo.CurrentCulture.Name));
    }

    // What a run under tr-TR finds: a number, a text or a comparison that follows the machine is another one there.
    [Fact]
    public void Turkish_Always_DiffersFromWhatFilesHold()
    {
        var turkish = CultureInfo.GetCultureInfo("tr-TR");
        Assert.Equal(("1,5", "ıd"), (1.5m.ToString(turkish), "ID".ToLower(turkish)));
        Assert.Equal(("1.5", "id"), (1.5m.ToString(CultureInfo.InvariantCulture), "ID".ToLowerInvariant()));
    }
}
