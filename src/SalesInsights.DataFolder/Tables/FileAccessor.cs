namespace SalesInsights.DataFolder.Tables;

/// <summary>Opens files and says in one way what is wrong with those that do not open.</summary>
internal static class FileAccessor
{
    /// <summary>Opens a file for reading in sequence.</summary>
    public static FileStream OpenRead(string path, string file)
    {
        if (Directory.Exists(path)) throw Problem(ProblemCode.FolderInsteadOfFile, "This is a folder, but a file is expected.", file);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Problem(ProblemCode.FileNotFound, "The file does not exist.", file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Problem(ProblemCode.FileNotReadable, $"The file cannot be read: {e.Message}", file);
        }
    }

    /// <summary>Reads a small file at once; one above the limit is refused unread.</summary>
    public static byte[] ReadSmall(string path, string file, int maxBytes)
    {
        using var stream = OpenRead(path, file);
        if (stream.Length > maxBytes) throw Problem(ProblemCode.TooLong, $"The file is longer than {maxBytes / 1024} KiB.", file);
        using var memory = new MemoryStream();
        using var guarded = new Utf8GuardStream(stream, path, file);
        guarded.CopyTo(memory);
        return memory.ToArray();
    }

    private static DataFolderException Problem(ProblemCode code, string message, string file) => new(new FolderProblem(code, message, file));
}
