using System.Globalization;

namespace SalesInsights.DataFolder;

/// <summary>What became of a file's rows as one kind of fact: rows = left out + accepted + refused + collapsed.</summary>
/// <remarks>A mapping may read one file as several kinds of fact; each has its own count.</remarks>
public sealed class FileCount
{
    internal FileCount(string file, string fact, long rows, long leftOut, long refused, long collapsed, IReadOnlyList<BlankCells> blanks)
    {
        File = file;
        Fact = fact;
        Rows = rows;
        LeftOut = leftOut;
        Refused = refused;
        Collapsed = collapsed;
        Blanks = blanks;
    }

    /// <summary>The file, relative to the data folder; the mapping file for rows that stand in it.</summary>
    public string File { get; }

    /// <summary>The kind of fact: a data folder file's name without <c>.csv</c>, for example <c>stage_entries</c>.</summary>
    public string Fact { get; }

    /// <summary>All records after the header line.</summary>
    public long Rows { get; }

    /// <summary>Rows that the mapping does not ask for: its conditions are not met, or a distinct row came before.</summary>
    public long LeftOut { get; }

    /// <summary>Rows that count.</summary>
    public long Accepted => Rows - LeftOut - Refused - Collapsed;

    /// <summary>Rows that do not count, each with an issue.</summary>
    public long Refused { get; }

    /// <summary>Rows that repeat an equal one, each with an issue.</summary>
    public long Collapsed { get; }

    /// <summary>Fields that may be empty but ought to be known (<c>?</c> in INTERFACE) and are empty somewhere, in the order of the columns.</summary>
    public IReadOnlyList<BlankCells> Blanks { get; }

    /// <summary>For example <c>orders.csv as orders: 120 rows = 0 left out + 118 accepted + 2 refused + 0 collapsed</c>.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "{0} as {1}: {2} rows = {3} left out + {4} accepted + {5} refused + {6} collapsed",
        File, Fact, Rows, LeftOut, Accepted, Refused, Collapsed);
}
