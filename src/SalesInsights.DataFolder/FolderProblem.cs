using System.Globalization;

namespace SalesInsights.DataFolder;

/// <summary>One thing that keeps a data folder or a mapping file from being read.</summary>
public sealed class FolderProblem
{
    /// <summary>Makes a problem.</summary>
    /// <param name="code">What kind of problem it is.</param>
    /// <param name="message">One sentence for people, without the file and line.</param>
    /// <param name="file">The file, relative to the data folder; null where no file is meant.</param>
    /// <param name="line">The line, counted from 1; null where no line is meant.</param>
    /// <exception cref="ArgumentException"><paramref name="message"/> is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="line"/> is below 1.</exception>
    public FolderProblem(ProblemCode code, string message, string? file = null, long? line = null)
    {
        if (string.IsNullOrEmpty(message)) throw new ArgumentException("A problem needs a message.", nameof(message));
        if (line < 1) throw new ArgumentOutOfRangeException(nameof(line), line, "Lines are counted from 1.");
        Code = code;
        Message = message;
        File = file;
        Line = line;
    }

    /// <summary>What kind of problem it is.</summary>
    public ProblemCode Code { get; }

    /// <summary>One sentence for people, without the file and line.</summary>
    public string Message { get; }

    /// <summary>The file, relative to the data folder and with forward slashes, or the sheet of a workbook; null where no file is meant.</summary>
    public string? File { get; }

    /// <summary>The line of the file or the row of the sheet, counted from 1; null where no line is meant.</summary>
    public long? Line { get; }

    /// <summary>Whether the line is a row of a sheet.</summary>
    internal bool IsRow { get; init; }

    /// <summary>For example <c>orders.csv, line 7: …</c>; of a workbook <c>orders, row 7: …</c>.</summary>
    public override string ToString() => File is null
        ? Message
        : Line is { } line ? string.Format(CultureInfo.InvariantCulture, "{0}, {1} {2}: {3}", File, IsRow ? "row" : "line", line, Message) : $"{File}: {Message}";
}
