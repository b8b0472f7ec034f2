using System.Reflection;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.DataFolder.Tests.Visibility;

/// <summary>One way to ask for a report, and everything that the report tells.</summary>
internal sealed class ReportEntry
{
    private readonly Func<Snapshot, IEnumerable<object>> _make;
    private readonly Func<object, Snapshot, object?> _more;

    private ReportEntry(string name, Type type, Func<Snapshot, IEnumerable<object>> make, Func<object, Snapshot, object?> more) =>
        (Name, Type, _make, _more) = (name, type, make, more);

    public string Name { get; }

    public Type Type { get; }

    /// <summary>A report by name.</summary>
    /// <param name="name">What is asked, for messages.</param>
    /// <param name="make">Makes the report of a snapshot.</param>
    /// <param name="more">What only methods tell: the JSON answer, lists per person; anything that prints.</param>
    public static ReportEntry Of<T>(string name, Func<Snapshot, T> make, Func<T, Snapshot, object?>? more = null)
        where T : class => new(name, typeof(T), s => [make(s)], More(more));

    /// <summary>Many reports of one type, such as one for each subject.</summary>
    public static ReportEntry Many<T>(string name, Func<Snapshot, IEnumerable<T>> make, Func<T, Snapshot, object?>? more = null)
        where T : class => new(name, typeof(T), make, More(more));

    public object First(Snapshot snapshot) => _make(snapshot).First();

    /// <summary>All that the whole report tells.</summary>
    public string Whole(Snapshot snapshot) => Text(_make(snapshot), snapshot);

    /// <summary>All that a viewer is told.</summary>
    public string Part(Snapshot snapshot, Id<Salesperson> viewer)
    {
        var scope = snapshot.ScopeOf(viewer);
        var visibleTo = VisibleTo(Type) ?? throw new InvalidOperationException($"{Type.Name} has no VisibleTo(ViewerScope).");
        return Text(_make(snapshot).Select(r => visibleTo.Invoke(r, [scope])).OfType<object>(), snapshot);
    }

    public override string ToString() => Name;

    internal static MethodInfo? VisibleTo(Type report) => report.GetMethod("VisibleTo", [typeof(ViewerScope)]);

    private static Func<object, Snapshot, object?> More<T>(Func<T, Snapshot, object?>? more)
        where T : class => (report, snapshot) => more?.Invoke((T)report, snapshot);

    private string Text(IEnumerable<object> reports, Snapshot snapshot) =>
        string.Join("\n", reports.Select(r => PlainText.Of(r) + PlainText.Of(_more(r, snapshot))));
}
