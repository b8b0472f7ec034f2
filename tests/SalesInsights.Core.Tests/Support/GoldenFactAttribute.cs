namespace SalesInsights.Tests.Support;

/// <summary>A test of a whole golden file that is not in the repository: skipped with a reason where the file is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GoldenFactAttribute : FactAttribute
{
    public GoldenFactAttribute() => Skip = Golden.IsPresent ? null : "needs the folder 'shared/golden' beside the repository";
}
