namespace SalesInsights.DataFolder.Rows;

/// <summary>Rows with named columns, from a file, a sheet or a mapping file's own list.</summary>
internal abstract class RowSource : IDisposable
{
    /// <summary>The file to name in messages.</summary>
    public abstract string File { get; }

    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Where the columns are named.</summary>
    public virtual long HeaderLine => 1;

    /// <summary>The current row's line in <see cref="File"/>.</summary>
    public abstract long Line { get; }

    /// <summary>Records seen so far, those that cannot be a row included.</summary>
    public abstract long Records { get; }

    /// <summary>The bytes of the file gone so far; 0 where the rows are in none.</summary>
    public virtual long Offset => 0;

    public abstract bool Read();

    /// <summary>The current row's cell as UTF-8, valid until the next read.</summary>
    public abstract ReadOnlySpan<byte> Bytes(int column);

    public abstract string Text(int column);

    /// <summary>Whether the file itself says that the cell is a number, a day or a truth value, so that no format applies.</summary>
    public virtual bool IsNative(int column) => false;

    public virtual void Dispose()
    {
    }

    /// <summary>A problem of this table at a line.</summary>
    public virtual FolderProblem Problem(ProblemCode code, string message, long? line) => new(code, message, File, line);

    /// <summary>A column that will be read; -1 where there is none of that name.</summary>
    public virtual int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i] == column) return i;
        }
        return -1;
    }
}
