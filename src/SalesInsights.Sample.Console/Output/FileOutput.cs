namespace SalesInsights.Sample.Output;

/// <summary>Files that are there whole or not at all.</summary>
internal static class FileOutput
{
    /// <summary>Writes beside the file and puts it in place when it is whole.</summary>
    public static void Write(string path, Action<string> write)
    {
        var beside = path + ".new";
        try
        {
            write(beside);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
