namespace SalesInsights.DataFolder.Workbooks;

/// <summary>The letters of columns: A, B, … Z, AA, … XFD.</summary>
internal static class ColumnName
{
    /// <summary>The columns of a sheet.</summary>
    public const int Most = 16384;

    /// <summary>The letters of a column counted from 0.</summary>
    public static string Of(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>The column of a reference such as <c>AB12</c>, counted from 0; -1 where there are no letters or it lies beyond the last.</summary>
    public static int Of(string reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (c is < 'A' or > 'Z') break;
            column = (column * 26) + (c - 'A' + 1);
            if (column > Most) return -1;
        }
        return column - 1;
    }
}
