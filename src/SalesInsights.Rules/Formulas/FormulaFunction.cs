using NodaTime;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Formulas;

/// <summary>A function of the language; there are no others.</summary>
internal sealed class FormulaFunction
{
    private static readonly FormulaFunction[] All =
    [
        new("abs", 1, 1, FormulaKind.Number, (args, s) => OfValue(args[0].Evaluate(s), FormulaMath.Abs)),
        new("daysSince", 1, 1, FormulaKind.Day, (args, s) => Since(args[0], s, DaysTo), FormulaKind.Number, readsTheDay: true),
        new("if", 3, 3, FormulaKind.Broken, If, FormulaKind.Broken),
        new("max", 2, FormulaLimits.Parts, FormulaKind.Broken, (args, s) => Furthest(args, s, 1), FormulaKind.Broken),
        new("min", 2, FormulaLimits.Parts, FormulaKind.Broken, (args, s) => Furthest(args, s, -1), FormulaKind.Broken),
        new("round", 1, 2, FormulaKind.Number, Round),
        new("today", 0, 0, FormulaKind.Day, (_, s) => FormulaValue.Of(s.Today), FormulaKind.Day, readsTheDay: true),
        new("workingDaysSince", 1, 1, FormulaKind.Day, (args, s) => Since(args[0], s, WorkingDaysTo), FormulaKind.Number, readsTheDay: true),
    ];

    private readonly Func<IReadOnlyList<Node>, FormulaScope, FormulaValue> _evaluate;

    private FormulaFunction(
        string name,
        int fewest,
        int most,
        FormulaKind takes,
        Func<IReadOnlyList<Node>, FormulaScope, FormulaValue> evaluate,
        FormulaKind gives = FormulaKind.Number,
        bool readsTheDay = false)
    {
        (Name, Fewest, Most, Takes, Gives, ReadsTheDay) = (name, fewest, most, takes, gives, readsTheDay);
        _evaluate = evaluate;
    }

    public static IEnumerable<string> Names => All.Select(f => f.Name);

    public string Name { get; }

    public int Fewest { get; }

    public int Most { get; }

    /// <summary>What its arguments are; broken where that depends on them.</summary>
    public FormulaKind Takes { get; }

    /// <summary>What it gives; broken where it gives what its arguments are.</summary>
    public FormulaKind Gives { get; }

    /// <summary>Whether it gives something else on another day.</summary>
    public bool ReadsTheDay { get; }

    public static FormulaFunction? Find(string name) => Array.Find(All, f => f.Name == name);

    public FormulaValue Evaluate(IReadOnlyList<Node> arguments, in FormulaScope scope) => _evaluate(arguments, scope);

    private static FormulaValue OfValue(FormulaValue value, Func<FactValue, FormulaValue> convert) => value.IsMissing ? value : convert(value.Value);

    private static FormulaValue If(IReadOnlyList<Node> args, FormulaScope scope) =>
        args[0].Evaluate(scope) is var condition && condition.IsMissing ? condition : args[condition.IsTrue ? 1 : 2].Evaluate(scope);

    private static FormulaValue Round(IReadOnlyList<Node> args, FormulaScope scope)
    {
        var digits = args.Count == 2 ? (int)((LiteralNode)args[1]).Value.Exact : 0;
        return OfValue(args[0].Evaluate(scope), value => FormulaMath.Round(value, digits));
    }

    private static FormulaValue Furthest(IReadOnlyList<Node> args, FormulaScope scope, int sign)
    {
        var furthest = args[0].Evaluate(scope);
        for (var i = 1; i < args.Count && !furthest.IsMissing; i++)
        {
            var value = args[i].Evaluate(scope);
            if (value.IsMissing || Math.Sign(FormulaMath.Compare(value.Value, furthest.Value)) == sign) furthest = value;
        }

        return furthest;
    }

    private static FormulaValue Since(Node day, FormulaScope scope, Func<LocalDate, FormulaScope, int> count) =>
        OfValue(day.Evaluate(scope), value => FormulaValue.Of((FactValue)count(value.Day, scope)));

    private static int DaysTo(LocalDate day, FormulaScope scope) => Period.DaysBetween(day, scope.Today);

    /// <summary>Working days after the day, today included; below 0 where the day is still to come.</summary>
    private static int WorkingDaysTo(LocalDate day, FormulaScope scope) =>
        day <= scope.Today ? After(day, scope.Today, scope) : -After(scope.Today, day, scope);

    private static int After(LocalDate first, LocalDate last, FormulaScope scope) =>
        scope.Calendar.WorkingDaysBetween(first, last) - (scope.Calendar.IsWorkingDay(first) ? 1 : 0);
}
