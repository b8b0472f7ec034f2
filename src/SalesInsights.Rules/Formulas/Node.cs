using System.Text;

namespace SalesInsights.Rules.Formulas;

/// <summary>A part of a formula: it gives a value in a case, and can be written again.</summary>
/// <remarks>Immutable; free of exceptions for everything but the facts' own computations.</remarks>
internal abstract class Node(FormulaKind kind)
{
    /// <summary>What it gives.</summary>
    public FormulaKind Kind { get; } = kind;

    /// <summary>Its parts, from left to right.</summary>
    public virtual IReadOnlyList<Node> Parts => [];

    /// <summary>Whether it is the same in every case.</summary>
    public virtual bool IsConstant => Parts.All(p => p.IsConstant);

    /// <summary>How tightly it binds; a part that binds less than its place asks for stands in parentheses.</summary>
    public virtual int Precedence => Precedences.Primary;

    public abstract FormulaValue Evaluate(in FormulaScope scope);

    /// <summary>Appends the one spelling that this part has.</summary>
    public abstract void Write(StringBuilder text);

    /// <summary>Appends a part, in parentheses where it binds less than that.</summary>
    protected static void Write(StringBuilder text, Node part, int least)
    {
        var isOpen = part.Precedence < least;
        if (isOpen) text.Append('(');
        part.Write(text);
        if (isOpen) text.Append(')');
    }

    /// <summary>This part and all below, from left to right.</summary>
    public IEnumerable<Node> All()
    {
        yield return this;
        foreach (var part in Parts)
        {
            foreach (var below in part.All()) yield return below;
        }
    }
}
