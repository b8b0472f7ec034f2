using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Tests.Polyfills;

public class MomentDateOnlyTests
{
    [Fact]
    public void Conversion_FromDateOnly_EqualsLocalDate()
    {
        Moment moment = new DateOnly(2026, 7, 3);
        Moment nullable = (DateOnly?)new DateOnly(2026, 7, 3);

        Assert.Equal((Moment)new LocalDate(2026, 7, 3), moment);
        Assert.Equal(moment, nullable);
    }

    [Fact]
    public void Conversion_FromNullDateOnly_IsUnknown()
    {
        Moment moment = (DateOnly?)null;

        Assert.True(moment.IsUnknown);
    }
}
