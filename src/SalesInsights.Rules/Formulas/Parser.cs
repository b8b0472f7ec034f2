using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Formulas;

/// <summary>Reads words as a formula, each operator by how tightly it binds. Stops at the first word that cannot stand where it does.</summary>
/// <remarks>A part is null where reading stopped; of names and kinds all errors are told.</remarks>
internal sealed partial class Parser
{
    private readonly string _text;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly FactCatalog _facts;
    private readonly List<FormulaError> _errors;
    private int _at;
    private int _depth;
    private int _parts;

    private Parser(string text, IReadOnlyList<Token> tokens, FactCatalog facts, List<FormulaError> errors) =>
        (_text, _tokens, _facts, _errors) = (text, tokens, facts, errors);

    private Token Current => _tokens[_at];

    /// <summary>The formula; of no use where there are errors.</summary>
    public static Node? Parse(string text, IReadOnlyList<Token> tokens, FactCatalog facts, List<FormulaError> errors)
    {
        var parser = new Parser(text, tokens, facts, errors);
        if (parser.Current.Kind == TokenKind.End) return parser.Stop(FormulaErrorCode.Empty, parser.Current);
        var root = parser.Expression(Precedences.Or);
        if (root is null) return null;
        if (parser.Current.Kind != TokenKind.End) return parser.StopAt(parser.Current);
        parser.Require(root, FormulaKind.Condition, tokens[0]);
        return root;
    }

    /// <summary>Operands and the operators between them that bind at least so tightly.</summary>
    private Node? Expression(int least)
    {
        var start = Current;
        var left = IsWord(FormulaWords.Not) && least <= Precedences.Not ? NotExpression() : Operand();
        while (left is not null && OperatorHere() is { } operation && Precedences.Of(operation) >= least)
        {
            var sign = Current;
            _at++;
            var afterSign = Current;
            var precedence = Precedences.Of(operation);
            var right = Expression(precedence + 1);
            if (right is null) return null;
            if (precedence == Precedences.Comparison && OperatorHere() is { } next && Precedences.Of(next) == precedence)
                return Stop(FormulaErrorCode.ChainedComparison, Current);
            left = Counted(Binary(operation, (left, start), (right, afterSign), sign), sign);
        }

        return left;
    }

    private Node? NotExpression()
    {
        var word = Current;
        if (!Enter()) return null;
        var start = Current;
        var part = Expression(Precedences.Not);
        _depth--;
        if (part is null) return null;
        Require(part, FormulaKind.Condition, start);
        return Counted(new UnaryNode(part, isNot: true), word);
    }

    private Node? Operand()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.Percent or TokenKind.Day:
                _at++;
                return Counted(new LiteralNode(token.Value, token.Kind == TokenKind.Percent), token);
            case TokenKind.Name when !FormulaWords.Keywords.Contains(token.Text):
                return _tokens[_at + 1].Text == "(" ? Call() : Fact();
            case TokenKind.Sign when token.Text == "(":
                return Parenthesis();
            case TokenKind.Sign when token.Text == "-":
                return Negative();
            default:
                return StopAt(token);
        }
    }

    private Node? Parenthesis()
    {
        var open = Current;
        if (!Enter()) return null;
        var inner = Expression(Precedences.Or);
        _depth--;
        return inner is null || !Close(open) ? null : inner;
    }

    private Node? Negative()
    {
        var sign = Current;
        if (!Enter()) return null;
        var start = Current;
        var part = Operand();
        _depth--;
        if (part is null) return null;
        Require(part, FormulaKind.Number, start);
        return Counted(new UnaryNode(part, isNot: false), sign);
    }

    private Node? Fact()
    {
        var name = Current;
        _at++;
        return Counted(_facts.Find(name.Text) is { } fact ? new FactNode(fact) : Unknown(name), name);
    }

    private BrokenNode Unknown(Token name)
    {
        var nearest = FormulaFunction.Find(name.Text) is not null || name.Text is FormulaWords.Peers or FormulaWords.Own
            ? name.Text + "()"
            : Spelling.Nearest(name.Text, _facts.Keys.Select(k => k.Name).Concat(FormulaWords.Keywords));
        return Broken(FormulaErrorCode.UnknownName, name, nearest);
    }

    /// <summary>Takes the word that opens something deeper.</summary>
    private bool Enter()
    {
        var token = Current;
        _at++;
        if (++_depth <= FormulaLimits.Depth) return true;
        Stop(FormulaErrorCode.TooDeep, token);
        return false;
    }

    private bool Close(Token open)
    {
        if (IsSign(")"))
        {
            _at++;
            return true;
        }

        if (Current.Kind == TokenKind.End) Stop(FormulaErrorCode.ParenthesisNotClosed, open);
        else StopAt(Current);
        return false;
    }

    private Node? Counted(Node part, Token at) => ++_parts <= FormulaLimits.Parts ? part : Stop(FormulaErrorCode.TooManyParts, at);

    private FormulaOperator? OperatorHere() => Current.Kind == TokenKind.Sign || IsWord("and") || IsWord("or")
        ? FormulaWords.FindOperator(Current.Text)
        : null;

    private bool IsWord(string word) => Current.Kind == TokenKind.Name && Current.Text == word;

    private bool IsSign(string sign) => Current.Kind == TokenKind.Sign && Current.Text == sign;

    /// <summary>A word that cannot stand here, perhaps one of the language in another spelling.</summary>
    private Node? StopAt(Token token)
    {
        if (token.Kind == TokenKind.End) return Stop(FormulaErrorCode.UnexpectedEnd, token);
        var nearest = token.Kind == TokenKind.Name && !FormulaWords.Keywords.Contains(token.Text) ? Spelling.Nearest(token.Text, FormulaWords.Keywords) : null;
        return Stop(FormulaErrorCode.UnexpectedWord, token, nearest);
    }

    private Node? Stop(FormulaErrorCode code, Token token, string? nearest = null)
    {
        Tell(code, token, nearest);
        return null;
    }

    private BrokenNode Broken(FormulaErrorCode code, Token token, string? nearest = null)
    {
        Tell(code, token, nearest);
        return new BrokenNode();
    }

    private void Tell(FormulaErrorCode code, Token token, string? nearest = null, FormulaKind expected = default, FormulaKind found = default) =>
        _errors.Add(new(code, token.Start + 1, _text.Substring(token.Start, token.Length), nearest, expected, found));
}
