namespace SalesInsights.DataFolder.Tests.Support;

/// <summary>A test of real data that is not in the repository: skipped with a reason where the data is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public const string Reason = "needs the folder 'shared' beside the repository";

    public SharedDataFactAttribute() => Skip = Shared.IsPresent ? null : Reason;
}
