using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Tests.Calendars;

public class WorkingSpanTests
{
    [Fact]
    public void Default_Always_IsTheWholeDay()
    {
        Assert.Equal("00:00-24:00", default(WorkingSpan).ToString());
        Assert.Equal(default, new WorkingSpan(LocalTime.Midnight, LocalTime.Midnight));
    }

    [Theory]
    [InlineData(9, 9)]
    [InlineData(22, 6)]
    public void Constructor_EndNotAfterTheBeginning_SaysHowToWriteIt(int from, int to)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("to", () => new WorkingSpan(new LocalTime(from, 0), new LocalTime(to, 0)));
        Assert.Contains("two spans", error.Message);
    }

    [Fact]
    public void Equality_SameTimes_AreEqual()
    {
        var morning = new WorkingSpan(new LocalTime(9, 0), new LocalTime(12, 0));
        Assert.True(morning == new WorkingSpan(new LocalTime(9, 0), new LocalTime(12, 0)));
        Assert.True(morning != new WorkingSpan(new LocalTime(9, 0), new LocalTime(12, 30)));
        Assert.Equal("09:00-12:00", morning.ToString());
    }
}
