using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace SalesInsights.DataFolder.Workbooks;

/// <summary>Days and times as sheets hold them: numbers of days, with a fraction for the time.</summary>
internal static class SerialDate
{
    private const int MillisecondsPerDay = 24 * 60 * 60 * 1000;
    private const int EndOf9999 = 2958466;
    private const int From1904 = 1462;
    private const int LeapDayThatNeverWas = 60;

    private static readonly LocalDate Zero = new(1899, 12, 30);
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;

    /// <summary>A number as the day or time that its format shows, in the data folder's form; null where there is no such day.</summary>
    /// <param name="text">The number.</param>
    /// <param name="style">What the format shows.</param>
    /// <param name="is1904">Whether days are counted from 1904, as older programs on the Mac do.</param>
    public static string? Of(string text, DateStyle style, bool is1904)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || !(serial >= 0 && serial < EndOf9999)) return null;
        var day = (int)Math.Floor(serial);
        var milliseconds = (int)Math.Round((serial - day) * MillisecondsPerDay, MidpointRounding.AwayFromZero);
        if (milliseconds == MillisecondsPerDay) (day, milliseconds) = (day + 1, 0);
        if (style == DateStyle.Time && (day == 0 || (day == 1 && milliseconds == 0))) return day == 1 ? "24:00" : Clock(milliseconds, false);
        if (is1904) day += From1904;
        if (day is 0 or LeapDayThatNeverWas or >= EndOf9999) return null;
        // Excel takes 1900 for a leap year; before its 29 February all days are one higher.
        var date = Day.Format(Zero.PlusDays(day < LeapDayThatNeverWas ? day + 1 : day));
        return milliseconds == 0 && style == DateStyle.Day ? date : $"{date}T{Clock(milliseconds, true)}";
    }

    /// <summary>The number of a day or time; null where a sheet cannot hold it to the millisecond.</summary>
    public static string? Of(LocalDateTime moment)
    {
        var days = Period.Between(Zero, moment.Date, PeriodUnits.Days).Days;
        if (days is <= LeapDayThatNeverWas or >= EndOf9999 || moment.TickOfDay % NodaConstants.TicksPerMillisecond != 0) return null;
        var serial = days + (moment.TickOfDay / (double)NodaConstants.TicksPerDay);
        return serial.ToString("R", CultureInfo.InvariantCulture);
    }

    private static string Clock(int milliseconds, bool hasSeconds)
    {
        var time = LocalTime.FromMillisecondsSinceMidnight(milliseconds);
        var text = time.ToString(hasSeconds || time.Second != 0 || time.Millisecond != 0 ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);
        return time.Millisecond == 0 ? text : text + time.Millisecond.ToString("'.'000", CultureInfo.InvariantCulture);
    }
}
