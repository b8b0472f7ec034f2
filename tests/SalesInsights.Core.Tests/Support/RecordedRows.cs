using SalesInsights.Calendars;

namespace SalesInsights.Tests.Support;

/// <summary>Rows of any kind with the moment at which they were recorded.</summary>
internal static class RecordedRows
{
    private const string Parameter = "recordedAt";

    /// <summary>The same row, recorded at a moment: every argument of its constructor is the property of that name.</summary>
    public static object At(object row, Moment recordedAt)
    {
        var make = row.GetType().GetConstructors().Single(c => c.GetParameters().Any(p => p.Name == Parameter));
        var arguments = make.GetParameters().Select(p => p.Name == Parameter
            ? recordedAt
            : row.GetType().GetProperties().Single(q => q.Name.Equals(p.Name, StringComparison.OrdinalIgnoreCase)).GetValue(row));
        return make.Invoke([.. arguments]);
    }

    public static Moment MomentOf(object row) => (Moment)row.GetType().GetProperty("RecordedAt")!.GetValue(row)!;
}
