namespace SalesInsights.Targets;

public sealed partial class TargetMeasure
{
    /// <summary>Declares a measure of a company's own.</summary>
    /// <param name="id">The name in files and answers; not that of a built-in measure.</param>
    /// <param name="source">The facts behind it. Activities leave out automatic ones always, and notes unless they are filtered for.</param>
    /// <param name="basis">Which day counts: for orders also the cancellation, for won opportunities also the creation. Null: the source's own day.</param>
    /// <param name="credit">
    /// To whom it counts. Null: <see cref="CreditRole.Share"/> for orders and payments, <see cref="CreditRole.FirstOwner"/> for
    /// opportunities opened, else <see cref="CreditRole.Owner"/>.
    /// </param>
    /// <param name="where">
    /// What must all hold, each field at most once; every record counts when null. New customers are those created, unless they are
    /// filtered by <see cref="MeasureField.Origin"/>.
    /// </param>
    /// <param name="name">The name as shown to people; the id when null.</param>
    /// <exception cref="ArgumentException">
    /// The id is empty or a built-in one; day, credit or field do not go with the source; a field is filtered twice.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The source is none of the listed ones.</exception>
    public static TargetMeasure Declared(
        string id,
        MeasureSource source,
        DateBasis? basis = null,
        CreditRole? credit = null,
        IEnumerable<MeasureCondition>? where = null,
        string? name = null)
    {
        if (string.IsNullOrWhiteSpace(id)) throw new ArgumentException("A measure needs an id.", nameof(id));
        if (Find(id) is not null) throw new ArgumentException($"'{id}' is a built-in measure; a declared one needs another id.", nameof(id));
        if (source is < MeasureSource.Orders or > MeasureSource.Activities)
            throw new ArgumentOutOfRangeException(nameof(source), source, "The source is one of the listed ones.");
        Check(id, source, MeasureRules.BasesOf(source), basis, MeasureWords.Of, "the day", nameof(basis));
        Check(id, source, MeasureRules.CreditsOf(source), credit, MeasureWords.Of, "the credit", nameof(credit));
        var conditions = (where ?? []).OrderBy(c => c.Field).ToArray();
        Check(id, source, conditions);
        return new(id, source, basis, credit, conditions, string.IsNullOrWhiteSpace(name) ? null : name);
    }

    /// <summary>Whether its events are those of its source, each to the credit that the source says.</summary>
    internal bool IsPlain => Where.Count == 0 && Basis == MeasureRules.BasesOf(Source)[0] && Credit == MeasureRules.CreditsOf(Source)[0];

    private static void Check<T>(
        string id, MeasureSource source, IReadOnlyList<T> allowed, T? value, Func<T, string> word, string what, string parameter)
        where T : struct, Enum
    {
        if (value is not { } given || allowed.Contains(given)) return;
        throw new ArgumentException(
            $"Measure '{id}' counts {MeasureWords.Of(source)}: {what} is one of {string.Join(", ", allowed.Select(word))}, not {word(given)}.", parameter);
    }

    private static void Check(string id, MeasureSource source, MeasureCondition[] conditions)
    {
        for (var i = 0; i < conditions.Length; i++)
        {
            var field = conditions[i].Field;
            if (i > 0 && conditions[i - 1].Field == field)
                throw new ArgumentException($"Measure '{id}' is filtered by {MeasureWords.Of(field)} twice; give all values in one condition.", nameof(conditions));
            if (MeasureRules.MayFilter(source, field)) continue;
            var fields = string.Join(", ", MeasureRules.FieldsOf(source).Select(MeasureWords.Of));
            throw new ArgumentException(
                $"Measure '{id}' counts {MeasureWords.Of(source)}, which have no {MeasureWords.Of(field)}; they are filtered by {fields}.", nameof(conditions));
        }
    }
}
