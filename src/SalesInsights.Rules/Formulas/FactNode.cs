using System.Text;
using NodaTime;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Formulas;

/// <summary>A fact of the subject, or what the others make of it, or what it was in the own past.</summary>
internal sealed class FactNode(FactKey fact, bool isPeers = false, OwnPeriod? own = null) : Node(KindOf(fact))
{
    public FactKey Fact { get; } = fact;

    public bool IsPeers { get; } = isPeers;

    public OwnPeriod? Own { get; } = own;

    public override bool IsConstant => false;

    public static FormulaKind KindOf(FactKey fact) => fact.IsDay ? FormulaKind.Day
        : fact.ValueType == typeof(bool) ? FormulaKind.Condition
        : FormulaKind.Number;

    public static string Text(FactKey fact, bool isPeers, OwnPeriod? own) => own is { } period ? $"own({fact.Name}, {FormulaWords.Of(period)})"
        : isPeers ? $"peers({fact.Name})"
        : fact.Name;

    public Measured<FactValue> Read(in FormulaScope scope)
    {
        var stage = Fact.IsPerStage ? scope.Stage : null;
        if (Own is { } period) return scope.Case.ReadOwn(Fact, period, stage);
        return IsPeers ? scope.Case.Peers(Fact, stage).Select(n => (FactValue)n) : Fact.Read(scope.Case.Scope(stage));
    }

    public override FormulaValue Evaluate(in FormulaScope scope)
    {
        if (!Read(scope).TryGet(out var value)) return FormulaValue.Missing;
        return Kind switch
        {
            FormulaKind.Condition => FormulaValue.Of(value.Exact != 0),
            FormulaKind.Day => FormulaValue.Of(value.Day.WithCalendar(CalendarSystem.Iso)),
            _ => FormulaValue.Of(value),
        };
    }

    public override void Write(StringBuilder text) => text.Append(Text(Fact, IsPeers, Own));
}
