using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Formulas;

/// <summary>Functions, and what goes with what: days, numbers and conditions do not mix.</summary>
internal sealed partial class Parser
{
    private Node? Call()
    {
        var name = Current;
        _at++;
        var open = Current;
        if (!Enter()) return null;
        var arguments = new List<(Node Node, Token Start)>();
        while (!IsSign(")"))
        {
            if (arguments.Count > 0 && !Comma(open)) return null;
            var start = Current;
            if (Argument(name.Text, arguments.Count) is not { } argument) return null;
            arguments.Add((argument, start));
        }

        _at++;
        _depth--;
        return Counted(Called(name, arguments), name);
    }

    /// <summary>A comma, or the end of the arguments is missing.</summary>
    private bool Comma(Token open)
    {
        if (!IsSign(",")) return Close(open);
        _at++;
        return true;
    }

    private Node? Argument(string function, int place)
    {
        // A period is no fact, and only stands here.
        if (function != FormulaWords.Own || place != 1 || Current.Kind != TokenKind.Name) return Expression(Precedences.Or);
        _at++;
        return new BrokenNode();
    }

    private Node Called(Token name, List<(Node Node, Token Start)> arguments)
    {
        if (name.Text == FormulaWords.Peers) return Peers(name, arguments);
        if (name.Text == FormulaWords.Own) return Own(name, arguments);
        if (FormulaFunction.Find(name.Text) is not { } function)
        {
            var known = FormulaFunction.Names.Concat([FormulaWords.Peers, FormulaWords.Own]);
            return Broken(FormulaErrorCode.UnknownFunction, name, Spelling.Nearest(name.Text, known));
        }

        if (arguments.Count < function.Fewest || arguments.Count > function.Most) return Broken(FormulaErrorCode.WrongArgumentCount, name);
        var kind = function.Name switch
        {
            "if" => Chosen(arguments),
            "min" or "max" => Ordered(arguments),
            "round" => Rounded(arguments),
            _ => Taken(function, arguments),
        };
        return kind == FormulaKind.Broken ? new BrokenNode() : new CallNode(function, arguments.ConvertAll(a => a.Node), kind);
    }

    private FormulaKind Taken(FormulaFunction function, List<(Node Node, Token Start)> arguments)
    {
        foreach (var (node, start) in arguments) Require(node, function.Takes, start);
        return function.Gives;
    }

    private FormulaKind Rounded(List<(Node Node, Token Start)> arguments)
    {
        Require(arguments[0].Node, FormulaKind.Number, arguments[0].Start);
        if (arguments.Count == 1) return FormulaKind.Number;
        var digits = arguments[1];
        var isWhole = digits.Node is LiteralNode { Kind: FormulaKind.Number } literal && literal.Value.Exact is >= 0 and <= 10 && literal.Value.Exact % 1 == 0;
        if (isWhole) return FormulaKind.Number;
        return Broken(FormulaErrorCode.DigitsExpected, digits.Start).Kind;
    }

    private FormulaKind Chosen(List<(Node Node, Token Start)> arguments)
    {
        Require(arguments[0].Node, FormulaKind.Condition, arguments[0].Start);
        return Same(arguments[1], arguments[2]);
    }

    private FormulaKind Ordered(List<(Node Node, Token Start)> arguments)
    {
        var kind = arguments.Select(a => a.Node.Kind).FirstOrDefault(k => k != FormulaKind.Broken);
        if (kind == FormulaKind.Condition)
        {
            Require(arguments.First(a => a.Node.Kind == kind).Node, FormulaKind.Number, arguments.First(a => a.Node.Kind == kind).Start);
            return FormulaKind.Broken;
        }

        foreach (var (node, start) in arguments) Require(node, kind, start);
        return kind;
    }

    /// <summary>The kind of both, or an error about the second.</summary>
    private FormulaKind Same((Node Node, Token Start) first, (Node Node, Token Start) second)
    {
        if (first.Node.Kind == FormulaKind.Broken) return second.Node.Kind;
        Require(second.Node, first.Node.Kind, second.Start);
        return first.Node.Kind;
    }

    private Node Peers(Token name, List<(Node Node, Token Start)> arguments)
    {
        if (arguments.Count != 1) return Broken(FormulaErrorCode.WrongArgumentCount, name);
        if (FactOf(arguments[0]) is not { } fact) return new BrokenNode();
        return fact.Peers == PeerSummary.None ? Broken(FormulaErrorCode.NoPeers, arguments[0].Start) : new FactNode(fact, isPeers: true);
    }

    private Node Own(Token name, List<(Node Node, Token Start)> arguments)
    {
        if (arguments.Count != 2) return Broken(FormulaErrorCode.WrongArgumentCount, name);
        var period = FormulaWords.FindPeriod(arguments[1].Start.Text);
        if (period is null) Broken(FormulaErrorCode.PeriodExpected, arguments[1].Start, Spelling.Nearest(arguments[1].Start.Text, FormulaWords.Periods));
        if (FactOf(arguments[0]) is not { } fact) return new BrokenNode();

        // Evidence shows the own past as a number.
        var node = new FactNode(fact, own: period ?? default);
        Require(node, FormulaKind.Number, arguments[0].Start);
        return node.Kind == FormulaKind.Number ? node : new BrokenNode();
    }

    private FactKey? FactOf((Node Node, Token Start) argument)
    {
        if (argument.Node is FactNode { IsPeers: false, Own: null } node) return node.Fact;
        if (argument.Node.Kind != FormulaKind.Broken) Broken(FormulaErrorCode.FactExpected, argument.Start);
        return null;
    }

    private Node Binary(FormulaOperator operation, (Node Node, Token Start) left, (Node Node, Token Start) right, Token sign)
    {
        var kind = Precedences.Of(operation) switch
        {
            Precedences.Or or Precedences.And => Connected(left, right),
            Precedences.Comparison => Compared(operation, left, right, sign),
            _ => Calculated(operation, left, right, sign),
        };
        return kind == FormulaKind.Broken ? new BrokenNode() : new BinaryNode(operation, left.Node, right.Node, kind);
    }

    private FormulaKind Connected((Node Node, Token Start) left, (Node Node, Token Start) right)
    {
        Require(left.Node, FormulaKind.Condition, left.Start);
        Require(right.Node, FormulaKind.Condition, right.Start);
        return FormulaKind.Condition;
    }

    private FormulaKind Compared(FormulaOperator operation, (Node Node, Token Start) left, (Node Node, Token Start) right, Token sign)
    {
        var (a, b) = (left.Node.Kind, right.Node.Kind);
        if (a == FormulaKind.Broken || b == FormulaKind.Broken) return FormulaKind.Condition;
        if (a == b && (a != FormulaKind.Condition || operation is FormulaOperator.Equal or FormulaOperator.NotEqual)) return FormulaKind.Condition;
        Tell(FormulaErrorCode.KindsDiffer, sign, expected: a, found: b);
        return FormulaKind.Condition;
    }

    private FormulaKind Calculated(FormulaOperator operation, (Node Node, Token Start) left, (Node Node, Token Start) right, Token sign)
    {
        var (a, b) = (left.Node.Kind, right.Node.Kind);
        if (a == FormulaKind.Broken || b == FormulaKind.Broken) return FormulaKind.Broken;
        var kind = (operation, a, b) switch
        {
            (_, FormulaKind.Number, FormulaKind.Number) => FormulaKind.Number,
            (FormulaOperator.Subtract, FormulaKind.Day, FormulaKind.Day) => FormulaKind.Number,
            (FormulaOperator.Add or FormulaOperator.Subtract, FormulaKind.Day, FormulaKind.Number) => FormulaKind.Day,
            (FormulaOperator.Add, FormulaKind.Number, FormulaKind.Day) => FormulaKind.Day,
            _ => FormulaKind.Broken,
        };
        if (kind == FormulaKind.Broken) Tell(FormulaErrorCode.KindsDiffer, sign, expected: a, found: b);
        return kind;
    }

    private void Require(Node node, FormulaKind kind, Token start)
    {
        if (node.Kind == kind || node.Kind == FormulaKind.Broken || kind == FormulaKind.Broken) return;
        Tell(FormulaErrorCode.WrongKind, start, expected: kind, found: node.Kind);
    }
}
