namespace SalesInsights.Statistics;

/// <summary>The tests of a family that could be made, by their p-values; what a correction makes of each goes back to its place.</summary>
internal sealed class SortedTests
{
    private readonly double?[] _probabilities;
    private readonly List<int> _places = [];

    public SortedTests(ReadOnlySpan<double?> probabilities)
    {
        _probabilities = probabilities.ToArray();
        for (var i = 0; i < _probabilities.Length; i++)
        {
            if (_probabilities[i] is not { } p) continue;
            if (!(p >= 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(probabilities), p, "A p-value lies from 0 to 1.");
            _places.Add(i);
        }

        _places.Sort((left, right) => Nullable.Compare(_probabilities[left], _probabilities[right]));
    }

    public int Count => _places.Count;

    /// <summary>Corrects from the largest p-value down: none is called less sure than a larger one.</summary>
    /// <param name="correct">A p-value and its rank from 1, the least first.</param>
    public IReadOnlyList<double?> StepUp(Func<double, int, double> correct)
    {
        var (adjusted, least) = (new double?[_probabilities.Length], 1d);
        for (var rank = Count; rank > 0; rank--) adjusted[_places[rank - 1]] = least = Math.Min(least, correct(At(rank), rank));
        return Array.AsReadOnly(adjusted);
    }

    /// <summary>Corrects from the least p-value up: none is called surer than a smaller one.</summary>
    /// <inheritdoc cref="StepUp"/>
    public IReadOnlyList<double?> StepDown(Func<double, int, double> correct)
    {
        var (adjusted, most) = (new double?[_probabilities.Length], 0d);
        for (var rank = 1; rank <= Count; rank++) adjusted[_places[rank - 1]] = most = Math.Max(most, Math.Min(1, correct(At(rank), rank)));
        return Array.AsReadOnly(adjusted);
    }

    private double At(int rank) => _probabilities[_places[rank - 1]]!.Value;
}
