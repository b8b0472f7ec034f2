using System.Text;

namespace SalesInsights.Rules.Formulas;

/// <summary>Stands for what an error was told about, so that the rest can be looked at too.</summary>
internal sealed class BrokenNode() : Node(FormulaKind.Broken)
{
    public override FormulaValue Evaluate(in FormulaScope scope) => FormulaValue.Missing;

    public override void Write(StringBuilder text) => text.Append('?');
}
