using System.Text;
using NodaTime;
using NodaTime.Text;

namespace SalesInsights.DataFolder.Rows;

/// <summary>How a foreign file writes the days and numbers of one field.</summary>
internal sealed class CellFormat
{
    public static readonly CellFormat Standard = new();

    /// <summary>Tried in order; empty for the data folder's own forms.</summary>
    public IReadOnlyList<IPattern<OffsetDateTime>> OffsetPatterns { get; init; } = [];

    public IReadOnlyList<IPattern<LocalDateTime>> TimePatterns { get; init; } = [];

    public IReadOnlyList<IPattern<LocalDate>> DatePatterns { get; init; } = [];

    /// <summary>What the number is multiplied by: 0.01 for cents.</summary>
    public decimal Scale { get; init; } = 1;

    public char DecimalSeparator { get; init; } = '.';

    /// <summary>Taken out before parsing; none where null.</summary>
    public char? GroupSeparator { get; init; }

    private bool HasPatterns => OffsetPatterns.Count + TimePatterns.Count + DatePatterns.Count > 0;

    private bool IsPlainNumber => DecimalSeparator == '.' && GroupSeparator is null && Scale == 1;

    public bool TryMoment(CellBinding cell, RowSource row, DateTimeZone zone, out LocalDate date, out LocalTime? time)
    {
        if (!HasPatterns || cell.IsNative(row)) return CellParser.TryMoment(cell.Bytes(row), zone, out date, out time);
        var text = cell.Text(row);
        time = null;
        if (TryAny(DatePatterns, text, out date)) return true;
        if (!TryAny(TimePatterns, text, out var at))
        {
            if (!TryAny(OffsetPatterns, text, out var offset)) return false;
            at = offset.ToInstant().InZone(zone).LocalDateTime;
        }
        date = at.Date;
        time = at.TimeOfDay;
        return true;
    }

    public bool TryNumber(CellBinding cell, RowSource row, out decimal number)
    {
        if (IsPlainNumber) return CellParser.TryNumber(cell.Bytes(row), out number);
        var text = cell.Text(row);
        number = 0;
        if (cell.IsNative(row)) return TryScaled(text, out number);
        if (GroupSeparator is { } group && !TryRemoveGroups(ref text, group)) return false;
        if (DecimalSeparator != '.')
        {
            if (text.IndexOf('.') >= 0) return false;
            text = text.Replace(DecimalSeparator, '.');
        }
        return TryScaled(text, out number);
    }

    private bool TryScaled(string text, out decimal number)
    {
        if (!CellParser.TryNumber(Encoding.UTF8.GetBytes(text), out number) || Math.Abs(number) > 1e18m) return false;
        number *= Scale;
        return true;
    }

    /// <summary>Groups must have three digits: otherwise 1,5 would silently become 15.</summary>
    private bool TryRemoveGroups(ref string text, char group)
    {
        var point = text.IndexOf(DecimalSeparator);
        var groups = (point < 0 ? text : text.Substring(0, point)).Split(group);
        if (groups.Skip(1).Any(g => g.Length != 3) || (point >= 0 && text.IndexOf(group, point) >= 0)) return false;
        text = string.Concat(groups) + (point < 0 ? "" : text.Substring(point));
        return true;
    }

    private static bool TryAny<T>(IReadOnlyList<IPattern<T>> patterns, string text, out T value)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Parse(text).TryGetValue(default!, out value)) return true;
        }
        value = default!;
        return false;
    }
}
