using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using NodaTime;
using SalesInsights.DataFolder.Rows;

namespace SalesInsights.DataFolder.Tests.Rows;

public class CellParserTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void TryDate_DayThatExists_IsRead(string text)
    {
        Assert.True(CellParser.TryDate(Bytes(text), out var date));
        Assert.Equal(text, NodaTime.Text.LocalDatePattern.Iso.Format(date));
    }

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-01")]
    [InlineData("0000-01-01")]
    [InlineData("2026-1-01")]
    [InlineData("2026/01/01")]
    [InlineData(" 2026-01-01")]
    [InlineData("２026-01-01")]
    [InlineData("")]
    public void TryDate_AnythingElse_IsRefused(string text) => Assert.False(CellParser.TryDate(Bytes(text), out _));

    [Theory]
    [InlineData("2026-07-03", "2026-07-03", null)]
    [InlineData("2026-07-03T10:15", "2026-07-03", "10:15:00")]
    [InlineData("2026-07-03T10:15:09", "2026-07-03", "10:15:09")]
    [InlineData("2026-07-03T20:15:09Z", "2026-07-04", "04:15:09")]
    [InlineData("2026-07-03T02:15-05:00", "2026-07-03", "15:15:00")]
    [InlineData("2026-07-03T10:15:09.25+08:00", "2026-07-03", "10:15:09.25")]
    public void TryMoment_EveryForm_IsReadInTheCompanysZone(string text, string date, string? time)
    {
        Assert.True(CellParser.TryMoment(Bytes(text), Shanghai, out var day, out var at));
        Assert.Equal(date, NodaTime.Text.LocalDatePattern.Iso.Format(day));
        Assert.Equal(time, at is { } known ? NodaTime.Text.LocalTimePattern.ExtendedIso.Format(known) : null);
    }

    [Theory]
    [InlineData("2026-07-03T")]
    [InlineData("2026-07-03 10:15")]
    [InlineData("2026-07-03T24:00")]
    [InlineData("2026-07-03T10:60")]
    [InlineData("2026-07-03T10:15:60")]
    [InlineData("2026-07-03T10:15:09.")]
    [InlineData("2026-07-03T10:15z")]
    [InlineData("2026-07-03T10:15+8")]
    [InlineData("2026-07-03T10:15+18:30")]
    [InlineData("9999-12-31T23:59-12:00")]
    [InlineData("2026-02-30T10:15")]
    public void TryMoment_AnythingElse_IsRefused(string text) => Assert.False(CellParser.TryMoment(Bytes(text), Shanghai, out _, out _));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-5.25", "-5.25")]
    [InlineData("+7", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("1234567890123456789.012345678", "1234567890123456789.012345678")]
    [InlineData("9999999999999999999999999999", "9999999999999999999999999999")]
    [InlineData("0.000000000000000000000000001", "0.000000000000000000000000001")]
    public void TryNumber_Number_IsReadToTheLastDigit(string text, string expected)
    {
        Assert.True(CellParser.TryNumber(Bytes(text), out var number));
        Assert.Equal(expected, number.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("1,000")]
    [InlineData("1e3")]
    [InlineData("--1")]
    [InlineData("1-")]
    [InlineData(" 1")]
    [InlineData("0x1")]
    [InlineData("∞")]
    [InlineData("00000000000000000000000000001")]
    public void TryNumber_AnythingElse_IsRefused(string text) => Assert.False(CellParser.TryNumber(Bytes(text), out _));

    [Property(MaxTest = 500)]
    public void TryNumber_EveryDecimalOf28Digits_ComesBack(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        if (text.Count(char.IsDigit) > 28) return;
        Assert.True(CellParser.TryNumber(Bytes(text), out var read));
        Assert.Equal(text, read.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2147483647", true)]
    [InlineData("-2147483648", true)]
    [InlineData("2147483648", false)]
    [InlineData("1.5", false)]
    public void TryWhole_RangeOfAnInt_IsRead(string text, bool expected) => Assert.Equal(expected, CellParser.TryWhole(Bytes(text), out _));

    [Theory]
    [InlineData("TRUE", true, true)]
    [InlineData("0", true, false)]
    [InlineData("yes", false, false)]
    public void TryFlag_Words_AreRead(string text, bool isFlag, bool value)
    {
        Assert.Equal(isFlag, CellParser.TryFlag(Bytes(text), out var flag));
        Assert.Equal(value, flag);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
