namespace SalesInsights.DataFolder;

/// <summary>A load that cannot go on: a file is missing, unreadable or badly set up.</summary>
/// <remarks>
/// <see cref="Code"/>, <see cref="File"/> and <see cref="Line"/> are those of the first problem; <see cref="Problems"/> has all of
/// them in input order. Every problem's message is one line for people and names its file and line where there are any.
/// </remarks>
public sealed class DataFolderException : Exception
{
    /// <summary>Makes an exception with one problem.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    public DataFolderException(FolderProblem problem)
        : this([problem ?? throw new ArgumentNullException(nameof(problem))])
    {
    }

    /// <summary>Makes an exception with several problems found together.</summary>
    /// <param name="problems">What is wrong, in input order; at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="problems"/> is null or empty.</exception>
    public DataFolderException(IReadOnlyList<FolderProblem> problems)
        : base(Describe(problems)) => Problems = [.. problems];

    /// <summary>All problems in input order; never empty.</summary>
    public IReadOnlyList<FolderProblem> Problems { get; }

    /// <summary>What kind of problem the first one is.</summary>
    public ProblemCode Code => Problems[0].Code;

    /// <summary>The first problem's file, relative to the data folder and with forward slashes; null where no file is meant.</summary>
    public string? File => Problems[0].File;

    /// <summary>The first problem's line, counted from 1; null where no line is meant.</summary>
    public long? Line => Problems[0].Line;

    private static string Describe(IReadOnlyList<FolderProblem>? problems)
    {
        if (problems is null || problems.Count == 0) throw new ArgumentException("An exception needs at least one problem.", nameof(problems));
        return string.Join("\n", problems);
    }
}
