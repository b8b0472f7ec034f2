using System.Collections;

namespace SalesInsights.Rules.Cases;

/// <summary>The records of a finding, listed when somebody looks: most findings of a company are never opened.</summary>
/// <remarks>Immutable and safe to use from any number of threads; two that look at once may both list the same.</remarks>
internal sealed class RecordList<T>(Func<T[]> list) : IReadOnlyList<T>
{
    private T[]? _records;

    public int Count => Records.Length;

    private T[] Records => LazyInitializer.EnsureInitialized(ref _records, list)!;

    public T this[int index] => Records[index];

    public IEnumerator<T> GetEnumerator() => Records.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
