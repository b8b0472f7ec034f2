namespace SalesInsights.Ledgers;

/// <summary>
/// A few results that may be asked for again; the one not asked for longest makes room for the next. Two threads that ask for the
/// same at once may both compute it, and both get the one that is kept; nothing waits, and what throws is not kept.
/// </summary>
/// <param name="most">How many are kept.</param>
internal sealed class KeptResults(int most)
{
    private readonly object _gate = new();
    private readonly List<(object Key, object Result)> _kept = [];

    /// <summary>The result of a key and type, made where there is none.</summary>
    /// <param name="key">A value that says all the result depends on, equal to those that mean the same.</param>
    /// <param name="make">Makes the result; it may ask for others.</param>
    public T Get<T>(object key, Func<T> make)
        where T : class
    {
        lock (_gate)
        {
            if (Find<T>(key) is { } kept) return kept;
        }

        var made = make();
        lock (_gate)
        {
            if (Find<T>(key) is { } first) return first;
            if (_kept.Count == most) _kept.RemoveAt(0);
            _kept.Add((key, made));
            return made;
        }
    }

    public void Clear()
    {
        lock (_gate) _kept.Clear();
    }

    private T? Find<T>(object key)
        where T : class
    {
        for (var i = _kept.Count - 1; i >= 0; i--)
        {
            if (_kept[i].Result is not T result || !_kept[i].Key.Equals(key)) continue;
            var found = _kept[i];
            _kept.RemoveAt(i);
            _kept.Add(found);
            return result;
        }

        return null;
    }
}
