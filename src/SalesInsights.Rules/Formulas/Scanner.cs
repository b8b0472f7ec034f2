using System.Globalization;
using NodaTime.Text;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Formulas;

/// <summary>Cuts a text into words; full-width signs and digits are read as the plain ones.</summary>
internal sealed class Scanner
{
    private const int MostDigits = 28;
    private readonly string _text;
    private readonly List<FormulaError> _errors;
    private readonly List<Token> _tokens = [];
    private int _at;

    private Scanner(string text, List<FormulaError> errors) => (_text, _errors) = (text, errors);

    /// <summary>The words of a text, closed by the end.</summary>
    public static IReadOnlyList<Token> Scan(string text, List<FormulaError> errors)
    {
        var scanner = new Scanner(text, errors);
        while (scanner._at < text.Length && errors.Count < FormulaLimits.Errors) scanner.Next();
        scanner._tokens.Add(new(TokenKind.End, text.Length, 0, ""));
        return scanner._tokens;
    }

    private void Next()
    {
        var c = PlainText.Of(At(0));
        if (c == ' ') _at++;
        else if (IsDigit(c)) Number();
        else if (char.IsLetter(_text[_at])) Name();
        else Sign(c);
    }

    private void Name()
    {
        var length = 1;
        while (char.IsLetterOrDigit(At(length))) length++;
        Add(TokenKind.Name, length, _text.Substring(_at, length));
    }

    private void Number()
    {
        if (IsDay())
        {
            var text = PlainText.Of(_text, _at, 10);
            var parsed = LocalDatePattern.Iso.Parse(text);
            if (!parsed.Success || parsed.Value.Year < 1) Fail(FormulaErrorCode.NoSuchDay, 10);
            else Add(TokenKind.Day, 10, text, parsed.Value);
            return;
        }

        var length = DigitsFrom(0);
        if (PlainText.Of(At(length)) == '.' && IsDigit(PlainText.Of(At(length + 1)))) length += 1 + DigitsFrom(length + 1);
        var number = PlainText.Of(_text, _at, length);
        if (number.Count(c => c != '.') > MostDigits)
        {
            Fail(FormulaErrorCode.NumberTooLong, length);
            return;
        }

        var blanks = 0;
        while (PlainText.Of(At(length + blanks)) == ' ') blanks++;
        var isPercent = PlainText.Of(At(length + blanks)) == '%';
        var value = decimal.Parse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        Add(isPercent ? TokenKind.Percent : TokenKind.Number, isPercent ? length + blanks + 1 : length, number, value);
    }

    private void Sign(char c)
    {
        var two = PlainText.Sign(_text[_at]) ?? new string([c, PlainText.Of(At(1))]);
        var isTwoWide = PlainText.Sign(_text[_at]) is null;
        if (FormulaWords.FindOperator(two) is not null) Add(TokenKind.Sign, isTwoWide ? 2 : 1, two);
        else if (FormulaWords.Translate(two) is { } meant) Fail(FormulaErrorCode.UnexpectedWord, 2, meant);
        else if (c is '(' or ')' or ',' || FormulaWords.FindOperator(c.ToString()) is not null) Add(TokenKind.Sign, 1, c.ToString());
        else if (FormulaWords.Translate(c.ToString()) is { } word) Fail(FormulaErrorCode.UnexpectedWord, 1, word);
        else Fail(FormulaErrorCode.UnknownCharacter, char.IsHighSurrogate(_text[_at]) && char.IsLowSurrogate(At(1)) ? 2 : 1);
    }

    /// <summary>Four digits, two and two with signs between them and no blanks; a subtraction has blanks.</summary>
    private bool IsDay() => DigitsFrom(0) == 4 && IsDash(4) && DigitsFrom(5) == 2 && IsDash(7) && DigitsFrom(8) == 2;

    private bool IsDash(int ahead) => PlainText.Of(At(ahead)) == '-';

    private int DigitsFrom(int ahead)
    {
        var length = 0;
        while (IsDigit(PlainText.Of(At(ahead + length)))) length++;
        return length;
    }

    private char At(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void Add(TokenKind kind, int length, string text, FactValue value = default)
    {
        _tokens.Add(new(kind, _at, length, text, value));
        _at += length;
    }

    private void Fail(FormulaErrorCode code, int length, string? nearest = null)
    {
        _errors.Add(new(code, _at + 1, _text.Substring(_at, length), nearest));
        _at += length;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
