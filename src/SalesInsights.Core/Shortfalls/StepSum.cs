namespace SalesInsights.Shortfalls;

/// <summary>Expected and real events of one kind, each by what it is worth. Sums are exact, so that no order of the records changes a digit.</summary>
internal struct StepSum
{
    // Worths are chances: 0 to 1 by parts of 2⁻³².
    public const double Parts = 4294967296;

    // To add and to subtract it rounds to whole numbers, half to even, up to a quarter of it.
    private const double Rounding = 6755399441055744;

    private long _expected;
    private long _real;
    private long _squares;

    /// <summary>What was to be expected of the others in the same situations.</summary>
    public readonly double Expected => _expected / Parts;

    /// <summary>What happened.</summary>
    public readonly double Real => _real / Parts;

    /// <summary>The variance of what happened, by the squares of its events.</summary>
    public readonly double Variance => _squares / Parts;

    /// <summary>A worth in the whole units in which it is added.</summary>
    public static long UnitsOf(double worth) => (long)Math.Round(worth * Parts, MidpointRounding.ToEven);

    /// <summary>The same as a number: many of them add up exactly, too.</summary>
    public static double WholeUnitsOf(double worth) => (worth * Parts) + Rounding - Rounding;

    /// <summary>Adds what was to be expected, in units.</summary>
    public void AddExpected(long units) => _expected += units;

    public void AddEvent(double worth) => AddEvents(worth, 1, isTogether: false);

    /// <summary>Adds so many events of the same worth, by chance together or each for itself.</summary>
    public void AddEvents(double worth, int count, bool isTogether)
    {
        _real += count * UnitsOf(worth);
        _squares += count * (isTogether ? count : 1) * UnitsOf(worth * worth);
    }
}
