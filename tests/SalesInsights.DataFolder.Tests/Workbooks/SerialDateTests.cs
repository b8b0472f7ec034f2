using NodaTime;
using SalesInsights.DataFolder.Workbooks;

namespace SalesInsights.DataFolder.Tests.Workbooks;

/// <summary>The numbers are those that Excel shows for these days (Microsoft, "DATE function": 39448 is 1 January 2008; 1 is 1 January 1900).</summary>
public class SerialDateTests
{
    [Theory]
    [InlineData("39448", "Day", "2008-01-01")]
    [InlineData("1", "Day", "1900-01-01")]
    [InlineData("59", "Day", "1900-02-28")]
    [InlineData("60", "Day", null)]
    [InlineData("61", "Day", "1900-03-01")]
    [InlineData("2958465", "Day", "9999-12-31")]
    [InlineData("2958466", "Day", null)]
    [InlineData("0", "Day", null)]
    [InlineData("-1", "Day", null)]
    [InlineData("1E+300", "Day", null)]
    [InlineData("39448.5", "Day", "2008-01-01T12:00:00")]
    [InlineData("39448", "DayAndTime", "2008-01-01T00:00:00")]
    [InlineData("39448.427430555559", "DayAndTime", "2008-01-01T10:15:30")]
    [InlineData("39447.9999999999", "DayAndTime", "2008-01-01T00:00:00")]
    [InlineData("0.375", "Time", "09:00")]
    [InlineData("0.42743055555555554", "Time", "10:15:30")]
    [InlineData("1", "Time", "24:00")]
    [InlineData("39448.5", "Time", "2008-01-01T12:00:00")]
    public void Of_Number_IsTheDayThatExcelShows(string number, string style, string? expected) =>
        Assert.Equal(expected, SerialDate.Of(number, Enum.Parse<DateStyle>(style), false));

    [Fact]
    public void Of_CountedFrom1904_IsFourYearsAndADayLater()
    {
        Assert.Equal("1904-01-01", SerialDate.Of("0", DateStyle.Day, true));
        Assert.Equal("2008-01-01", SerialDate.Of("37986", DateStyle.Day, true));
    }

    [Fact]
    public void Of_EverySecondOfADay_ComesBack()
    {
        for (var second = 0; second < 86400; second++)
        {
            var time = new LocalDate(2026, 9, 15).AtMidnight().PlusSeconds(second);
            Assert.Equal(time.ToString("uuuu-MM-dd'T'HH:mm:ss", null), SerialDate.Of(SerialDate.Of(time)!, DateStyle.DayAndTime, false));
        }
    }

    [Fact]
    public void Of_WhatASheetCannotHold_IsNull()
    {
        Assert.Null(SerialDate.Of(new LocalDateTime(1900, 2, 28, 0, 0)));
        Assert.Null(SerialDate.Of(new LocalDateTime(1850, 1, 1, 0, 0)));
        Assert.Null(SerialDate.Of(new LocalDateTime(2026, 1, 1, 0, 0).PlusTicks(1)));
    }
}
