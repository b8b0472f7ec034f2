using System.Reflection;
using SalesInsights.Ledgers;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Reviews;

namespace SalesInsights.DataFolder.Tests.Visibility;

public sealed class PublicReportsTests
{
    private static readonly Assembly[] Libraries = [typeof(Snapshot).Assembly, typeof(DiagnosisReport).Assembly];

    /// <summary>What a snapshot is made into by a static method of the type itself, and the diagnosis and the review, which an engine and a log make.</summary>
    private static IEnumerable<Type> Reports() => Libraries.SelectMany(a => a.GetExportedTypes())
        .Where(t => t == typeof(DiagnosisReport) || t == typeof(ReviewReport) || t.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(m => IsFactory(m, t)));

    private static bool IsFactory(MethodInfo method, Type type) =>
        method.GetParameters().FirstOrDefault()?.ParameterType == typeof(Snapshot)
        && (method.ReturnType == type || method.ReturnType.GetGenericArguments().Contains(type));

    [Fact]
    public void All_ListsEveryPublicReport() =>
        Assert.Equal(Names(Reports()), Names(PublicReports.All.Select(e => e.Type).Distinct()));

    [Fact]
    public void VisibleTo_IsOfferedByEveryPublicReport() =>
        Assert.Empty(Names(Reports().Where(t => ReportEntry.VisibleTo(t) is null)));

    [Fact]
    public void VisibleTo_OfNull_IsRefused()
    {
        var snapshot = Halves.Make(inside: 1, outside: 2).Build().AsOf(Halves.FirstDay.PlusDays(90));
        foreach (var type in Reports().Where(t => t != typeof(DiagnosisReport) && t != typeof(ReviewReport)))
        {
            var report = PublicReports.All.First(e => e.Type == type).First(snapshot);
            var thrown = Assert.Throws<TargetInvocationException>(() => ReportEntry.VisibleTo(type)!.Invoke(report, [null]));
            Assert.IsType<ArgumentNullException>(thrown.InnerException);
        }
    }

    private static string Names(IEnumerable<Type> types) => string.Join(", ", types.Select(t => t.Name).Order(StringComparer.Ordinal));
}
