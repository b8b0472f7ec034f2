using System.Text;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Formulas;

/// <summary>A condition over the facts, written by a company: it holds for a case, does not, or has no answer.</summary>
/// <remarks>
/// <para>The language is closed: facts, numbers, days and a few functions, and nothing of the host. Documented in <c>docs/guides/formulas.md</c>. Immutable and
/// safe to use from any number of threads.</para>
/// <para>Three-valued: a missing fact, a division by zero and what is too large give no answer, which is never an alarm. <c>and</c> and <c>or</c> answer where
/// one side alone decides.</para>
/// </remarks>
/// <example><code>
/// var parsed = Formula.Parse("newCustomers = 0 and workingDaysSinceJoining >= 20", FactCatalog.BuiltIn);
/// bool? holds = parsed.Formula!.Examine(@case).Holds;
/// </code></example>
public sealed class Formula
{
    private readonly FactNode[] _terms;

    private Formula(string text, Node root)
    {
        (Text, Root) = (text, root);
        _terms = root.All().OfType<FactNode>().GroupBy(n => (n.Fact, n.IsPeers, n.Own)).Select(g => g.First()).ToArray();
        Facts = _terms.Select(n => n.Fact).Distinct().ToArray();
        IsPerStage = Facts.Any(f => f.IsPerStage);
    }

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>The facts that it uses, in the order in which they first stand.</summary>
    public IReadOnlyList<FactKey> Facts { get; }

    /// <summary>Whether it uses a fact per stage, and so is asked of each open stage.</summary>
    public bool IsPerStage { get; }

    internal Node Root { get; }

    /// <summary>The facts that it uses, themselves, of the others and of the own past.</summary>
    internal IReadOnlyList<FactNode> Terms => _terms;

    /// <summary>Reads a formula. Whatever the text is, this gives a formula or errors, in little time and memory.</summary>
    /// <param name="text">The text, at most <see cref="FormulaLimits.Length"/> characters.</param>
    /// <param name="facts">The facts that it may use; names are the same letter by letter.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static FormulaParse Parse(string text, FactCatalog facts)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (facts is null) throw new ArgumentNullException(nameof(facts));
        if (text.Length > FormulaLimits.Length) return new([new FormulaError(FormulaErrorCode.TooLong, FormulaLimits.Length + 1, "")]);
        var errors = new List<FormulaError>();
        var tokens = Scanner.Scan(text, errors);
        var root = errors.Count == 0 ? Parser.Parse(text, tokens, facts, errors) : null;
        return errors.Count == 0 ? new(new Formula(text, root!)) : new(errors);
    }

    /// <summary>What the formula says of a case.</summary>
    /// <param name="case">The case.</param>
    /// <param name="stage">The stage; null for a formula that uses no fact per stage.</param>
    /// <exception cref="ArgumentNullException"><paramref name="case"/> is null.</exception>
    /// <exception cref="ArgumentException">The formula is per stage and none is named, or the other way round.</exception>
    public FormulaAnswer Examine(Case @case, StageKey? stage = null)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        if (IsPerStage != stage is not null) throw new ArgumentException($"The formula is {(IsPerStage ? "" : "not ")}asked of a stage.", nameof(stage));
        return new(Holds(@case, stage), () => Array.ConvertAll(_terms, term => new FormulaTerm(term, new FormulaScope(@case, stage))));
    }

    /// <summary>The formula in its one spelling: plain signs, single blanks, and parentheses only where they are needed.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Text.Length + 16);
        Root.Write(text);
        return text.ToString();
    }

    internal bool? Holds(Case @case, StageKey? stage) => Root.Evaluate(new FormulaScope(@case, stage)).Truth;
}
