namespace SalesInsights.Sample.Output;

/// <summary>Files and folders that are there whole or not at all, also where the program is left meanwhile.</summary>
internal static class FileOutput
{
    private const string Suffix = ".new";
    private const int Attempts = 20;

    /// <summary>Writes beside the file and puts it in place when it is whole.</summary>
    public static void Write(string path, Unfinished unfinished, Action<string> write)
    {
        var beside = path + Suffix;
        unfinished.During(() => File.Delete(beside), () =>
        {
            try
            {
                write(beside);
                File.Move(beside, path, overwrite: true);
            }
            finally
            {
                File.Delete(beside);
            }
        });
    }

    /// <summary>Writes a folder that is not there yet beside it and puts it in place when it is whole; one that is there and empty is filled.</summary>
    public static void WriteFolder(string path, Unfinished unfinished, Action<string> write)
    {
        if (Directory.Exists(path))
        {
            unfinished.During(() => Empty(path), () => write(path));
            return;
        }

        var beside = Path.TrimEndingDirectorySeparator(path) + Suffix;
        unfinished.During(() => Delete(beside), () =>
        {
            try
            {
                write(beside);
                Directory.Move(beside, path);
            }
            finally
            {
                Delete(beside);
            }
        });
    }

    private static void Empty(string folder)
    {
        foreach (var file in Directory.GetFiles(folder)) File.Delete(file);
    }

    /// <summary>Somebody may still be writing into it.</summary>
    private static void Delete(string folder)
    {
        for (var attempt = 1; Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(1);
            }
        }
    }
}
