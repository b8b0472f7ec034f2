namespace SalesInsights.Sample.Host.Http;

/// <summary>Gathers everything that is wrong with a request, so that the client can mend all of it at once.</summary>
internal sealed class FieldErrors
{
    private const int Most = 100;

    private readonly SortedDictionary<string, List<string>> _errors = new(StringComparer.Ordinal);

    public bool IsEmpty => _errors.Count == 0;

    public void Add(string place, string message)
    {
        if (_errors.TryGetValue(place, out var messages)) messages.Add(message);
        else if (_errors.Count < Most) _errors.Add(place, [message]);
    }

    public void ThrowIfAny(string detail)
    {
        if (!IsEmpty) throw new ProblemException(StatusCodes.Status400BadRequest, detail, AsDictionary());
    }

    public IReadOnlyDictionary<string, string[]> AsDictionary() => _errors.ToDictionary(e => e.Key, e => e.Value.ToArray());
}
