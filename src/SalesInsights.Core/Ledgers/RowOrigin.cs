namespace SalesInsights.Ledgers;

/// <summary>Where a row was read.</summary>
/// <remarks><c>default</c> means unknown, as for rows that come from memory.</remarks>
public readonly struct RowOrigin : IEquatable<RowOrigin>
{
    /// <summary>Makes an origin.</summary>
    /// <param name="file">The file's name; null when the row comes from no file.</param>
    /// <param name="line">The line where the row begins, counted from 1; 0 when unknown.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="line"/> is negative.</exception>
    public RowOrigin(string? file, int line)
    {
        if (line < 0) throw new ArgumentOutOfRangeException(nameof(line), line, "Lines are counted from 1; 0 is unknown.");
        File = file;
        Line = line;
    }

    /// <summary>The file's name; null when the row comes from no file.</summary>
    public string? File { get; }

    /// <summary>The line where the row begins, counted from 1; 0 when unknown.</summary>
    public int Line { get; }

    /// <summary>Whether both are the same place.</summary>
    public static bool operator ==(RowOrigin left, RowOrigin right) => left.Equals(right);

    /// <summary>Whether they are different places.</summary>
    public static bool operator !=(RowOrigin left, RowOrigin right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RowOrigin other) => string.Equals(File, other.File, StringComparison.Ordinal) && Line == other.Line;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RowOrigin other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(File ?? "") * 397) ^ Line);

    /// <summary>For example <c>orders.csv:17</c>; "" when unknown.</summary>
    public override string ToString() => File is null ? "" : Line == 0 ? File : FormattableString.Invariant($"{File}:{Line}");
}
