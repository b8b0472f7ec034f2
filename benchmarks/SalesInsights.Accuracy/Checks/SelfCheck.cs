using SalesInsights.Accuracy.Scoring;

namespace SalesInsights.Accuracy.Checks;

/// <summary>Checks of the simulator itself: that it does what its settings say. All on fixed seeds.</summary>
internal static class SelfCheck
{
    /// <summary>Runs all.</summary>
    /// <returns>What is broken; nothing when all is well.</returns>
    public static IReadOnlyList<string> Run(Markdown text)
    {
        Check[] checks = [.. ClockChecks.All(), .. RateChecks.All(), .. ReplayChecks.All(), .. LedgerChecks.All()];
        text.Table(["check", "expected", "measured", ""], checks.Select(c => (string[])[c.Name, c.Expected, c.Measured, c.Holds ? "" : "✗"]));
        return [.. checks.Where(c => !c.Holds).Select(c => c.Name)];
    }
}
