using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Formulas;

/// <summary>A fact that a formula uses, itself, of the others or of the own past, with its value in a case.</summary>
public sealed class FormulaTerm
{
    internal FormulaTerm(FactNode node, in FormulaScope scope) => (Fact, IsPeers, Own, Value) = (node.Fact, node.IsPeers, node.Own, node.Read(scope));

    /// <summary>The fact.</summary>
    public FactKey Fact { get; }

    /// <summary>Whether it is <c>peers(fact)</c>: what the others make of it.</summary>
    public bool IsPeers { get; }

    /// <summary>The past period of <c>own(fact, period)</c>; null for the fact itself and for the others.</summary>
    public OwnPeriod? Own { get; }

    /// <summary>The value, or why there is none.</summary>
    public Measured<FactValue> Value { get; }

    /// <summary>As a formula writes it, for example <c>own(newCustomers, previous)</c>.</summary>
    public override string ToString() => FactNode.Text(Fact, IsPeers, Own);
}
