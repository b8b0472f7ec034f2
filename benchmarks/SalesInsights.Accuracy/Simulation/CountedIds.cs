using System.Globalization;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>Ids that are numbered from 0, the same in every team and so made only once.</summary>
internal sealed class CountedIds(Func<string, string> idOf)
{
    private readonly Lock _gate = new();
    private volatile string[] _ids = [];

    /// <summary>The first so many.</summary>
    public ReadOnlySpan<string?> Take(int count)
    {
        if (_ids.Length < count) Grow(count);
        return _ids.AsSpan(0, count);
    }

    private void Grow(int count)
    {
        lock (_gate)
        {
            var before = _ids;
            if (before.Length >= count) return;
            var ids = new string[Math.Max(count, before.Length * 2)];
            before.CopyTo(ids, 0);
            for (var n = before.Length; n < ids.Length; n++) ids[n] = idOf(n.ToString(CultureInfo.InvariantCulture));
            _ids = ids;
        }
    }
}
