namespace SalesInsights.DataFolder.Guessing;

/// <summary>The separators with which a column writes its numbers.</summary>
internal static class NumberStyle
{
    /// <summary>The point and the separator of groups; null where they are the data folder's own or not clear.</summary>
    public static (char? Point, char? Group) Of(ColumnProfile column)
    {
        if (column.IsNumber) return (null, null);
        var (commaLast, pointLast, both) = (0, 0, 0);
        foreach (var text in column.Order)
        {
            var (comma, point) = (text.LastIndexOf(','), text.LastIndexOf('.'));
            if (comma >= 0 && point >= 0) both++;
            if (comma > point) commaLast++;
            else if (point > comma) pointLast++;
        }
        // 1,234 alone: groups have three digits, and no money has three behind the point.
        var isGrouped = column.Order.TrueForAll(t => t.LastIndexOf(',') < 0 || t.LastIndexOf('.') >= 0 || t.Length - t.LastIndexOf(',') == 4);
        if (both > 0) return commaLast > pointLast ? (',', '.') : (null, ',');
        return commaLast == 0 ? (null, null) : isGrouped ? (null, ',') : (',', null);
    }
}
