namespace SalesInsights.Tests.Support;

/// <summary>A theory on whole golden files that are not in the repository: skipped with a reason where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GoldenTheoryAttribute : TheoryAttribute
{
    public GoldenTheoryAttribute() => Skip = Golden.IsPresent ? null : "needs the folder 'shared/golden' beside the repository";
}
