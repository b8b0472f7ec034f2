namespace SalesInsights.Packages.Tests.Support;

/// <summary>Programs of the machine that not every machine has.</summary>
internal static class Tools
{
    /// <summary>Where a program is on the path; null when it is not.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
        .FirstOrDefault(File.Exists);
}
