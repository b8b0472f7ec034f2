using NodaTime;

namespace SalesInsights.DataFolder.Rows;

/// <summary>Cells as the data folder writes them, from UTF-8 bytes and independent of any culture.</summary>
internal static class CellParser
{
    private const int MaxDigits = 28;
    private const int DateLength = 10;

    /// <summary>A day <c>yyyy-MM-dd</c> that exists.</summary>
    public static bool TryDate(ReadOnlySpan<byte> cell, out LocalDate date)
    {
        date = default;
        if (cell.Length != DateLength || cell[4] != '-' || cell[7] != '-') return false;
        if (!TryDigits(cell.Slice(0, 4), out var year) || !TryDigits(cell.Slice(5, 2), out var month) || !TryDigits(cell.Slice(8, 2), out var day))
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return false;
        date = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>A day, a local time of a day, or a time with an offset, which is converted into the zone.</summary>
    public static bool TryMoment(ReadOnlySpan<byte> cell, DateTimeZone zone, out LocalDate date, out LocalTime? time)
    {
        time = null;
        if (cell.Length <= DateLength) return TryDate(cell, out date);
        if (!TryDate(cell.Slice(0, DateLength), out date) || cell[DateLength] != 'T') return false;
        var rest = cell.Slice(DateLength + 1);
        if (!TryTime(ref rest, out var local) || !TryOffset(rest, out var offset)) return false;
        var at = date.At(local);
        if (offset is not null && date.Year is < 2 or > 9998) return false;
        if (offset is { } known) at = at.WithOffset(known).ToInstant().InZone(zone).LocalDateTime;
        date = at.Date;
        time = at.TimeOfDay;
        return true;
    }

    /// <summary>A number with an optional sign and point, at most 28 digits, no exponent and no thousands separator.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> cell, out decimal number)
    {
        number = 0;
        var negative = !cell.IsEmpty && cell[0] == '-';
        if (negative || (!cell.IsEmpty && cell[0] == '+')) cell = cell.Slice(1);
        int digits = 0, scale = -1;
        ulong fast = 0;
        foreach (var b in cell)
        {
            if (b == '.' && scale < 0) scale = 0;
            else if (b is < (byte)'0' or > (byte)'9' || ++digits > MaxDigits) return false;
            else
            {
                if (scale >= 0) scale++;
                if (digits <= 18) fast = (fast * 10) + (uint)(b - '0');
                else number = ((digits == 19 ? fast : number) * 10) + (b - '0');
            }
        }
        if (digits == 0) return false;
        number = Compose(digits <= 18 ? fast : number, Math.Max(0, scale), negative);
        return true;
    }

    /// <summary>A whole number with an optional sign.</summary>
    public static bool TryWhole(ReadOnlySpan<byte> cell, out int number)
    {
        number = 0;
        if (!TryNumber(cell, out var value) || value != decimal.Truncate(value) || value < int.MinValue || value > int.MaxValue) return false;
        number = (int)value;
        return true;
    }

    /// <summary><c>true</c>, <c>false</c>, <c>1</c> or <c>0</c>; capitals do not matter.</summary>
    public static bool TryFlag(ReadOnlySpan<byte> cell, out bool flag)
    {
        flag = Is(cell, "true") || Is(cell, "1");
        return flag || Is(cell, "false") || Is(cell, "0");
    }

    private static decimal Compose(decimal digits, int scale, bool negative)
    {
        var bits = decimal.GetBits(digits);
        return new decimal(bits[0], bits[1], bits[2], negative, (byte)scale);
    }

    private static bool Is(ReadOnlySpan<byte> cell, string word)
    {
        if (cell.Length != word.Length) return false;
        for (var i = 0; i < word.Length; i++)
        {
            var letter = cell[i] is >= (byte)'A' and <= (byte)'Z' ? cell[i] + 32 : cell[i];
            if (letter != word[i]) return false;
        }
        return true;
    }

    private static bool TryTime(ref ReadOnlySpan<byte> cell, out LocalTime time)
    {
        time = default;
        if (cell.Length < 5 || cell[2] != ':' || !TryDigits(cell.Slice(0, 2), out var hour) || !TryDigits(cell.Slice(3, 2), out var minute)) return false;
        var second = 0;
        var length = 5;
        if (cell.Length > 5 && cell[5] == ':')
        {
            if (cell.Length < 8 || !TryDigits(cell.Slice(6, 2), out second)) return false;
            length = 8;
        }
        var nanoseconds = 0;
        if (length == 8 && cell.Length > 8 && cell[8] == '.' && !TryFraction(cell.Slice(9), out nanoseconds, ref length)) return false;
        if (hour > 23 || minute > 59 || second > 59) return false;
        time = new LocalTime(hour, minute, second).PlusNanoseconds(nanoseconds);
        cell = cell.Slice(length);
        return true;
    }

    private static bool TryFraction(ReadOnlySpan<byte> cell, out int nanoseconds, ref int length)
    {
        nanoseconds = 0;
        var digits = 0;
        while (digits < cell.Length && cell[digits] is >= (byte)'0' and <= (byte)'9') digits++;
        if (digits is 0 or > 9) return false;
        for (var i = 0; i < 9; i++) nanoseconds = (nanoseconds * 10) + (i < digits ? cell[i] - '0' : 0);
        length += 1 + digits;
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<byte> cell, out Offset? offset)
    {
        offset = null;
        if (cell.IsEmpty) return true;
        if (cell.Length == 1 && cell[0] == 'Z')
        {
            offset = Offset.Zero;
            return true;
        }
        if (cell.Length != 6 || cell[0] is not ((byte)'+' or (byte)'-') || cell[3] != ':') return false;
        if (!TryDigits(cell.Slice(1, 2), out var hours) || !TryDigits(cell.Slice(4, 2), out var minutes) || hours > 18 || minutes > 59) return false;
        var total = (hours * 60) + minutes;
        if (total > 18 * 60) return false;
        offset = Offset.FromSeconds((cell[0] == '-' ? -total : total) * 60);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> cell, out int number)
    {
        number = 0;
        foreach (var b in cell)
        {
            if (b is < (byte)'0' or > (byte)'9') return false;
            number = (number * 10) + (b - '0');
        }
        return true;
    }
}
