using System.Text;
using SalesInsights.Rules.Reviews;
using SalesInsights.Sample.Output;

namespace SalesInsights.Sample.Sources;

/// <summary>The file in which somebody keeps the log of reviews.</summary>
internal static class LogFile
{
    private const long MostBytes = 256_000_000;

    /// <summary>The log in a file; the empty one where there is no such file yet.</summary>
    public static ReviewLog Read(string path)
    {
        if (!File.Exists(path)) return ReviewLog.Empty;
        try
        {
            return new FileInfo(path).Length <= MostBytes
                ? ReviewLog.Parse(File.ReadAllText(path, Encoding.UTF8))
                : throw new ReviewLogException("the end", "the file is far too large to be one.");
        }
        catch (ReviewLogException exception)
        {
            throw new LogFileException(path, exception);
        }
    }

    /// <summary>Writes it so that there is always a whole one.</summary>
    public static void Write(string path, Unfinished unfinished, ReviewLog log) =>
        FileOutput.Write(path, unfinished, file => File.WriteAllText(file, log.ToJson() + "\n"));
}
