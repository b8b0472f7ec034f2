using SalesInsights.Rules.Formulas;
using SalesInsights.Rules.Wording;
using static SalesInsights.Rules.Tests.Formulas.FormulaBench;

namespace SalesInsights.Rules.Tests.Formulas;

public sealed class FormulaErrorTests
{
    [Theory]
    [InlineData("", FormulaErrorCode.Empty, 1, "")]
    [InlineData(" \u3000\t", FormulaErrorCode.Empty, 4, "")]
    [InlineData("seven = 7 #", FormulaErrorCode.UnknownCharacter, 11, "#")]
    [InlineData("seven = 7 \uD83D\uDE00", FormulaErrorCode.UnknownCharacter, 11, "\uD83D\uDE00")]
    [InlineData("seven = \0", FormulaErrorCode.UnknownCharacter, 9, "\0")]
    [InlineData("seven = \u0667", FormulaErrorCode.UnknownCharacter, 9, "\u0667")]
    [InlineData("seven = 1,5", FormulaErrorCode.UnexpectedWord, 10, ",")]
    [InlineData("seven = 1.", FormulaErrorCode.UnknownCharacter, 10, ".")]
    [InlineData("seven = 7 seven", FormulaErrorCode.UnexpectedWord, 11, "seven")]
    [InlineData("seven = = 7", FormulaErrorCode.UnexpectedWord, 9, "=")]
    [InlineData("= 7", FormulaErrorCode.UnexpectedWord, 1, "=")]
    [InlineData("seven = 7)", FormulaErrorCode.UnexpectedWord, 10, ")")]
    [InlineData("max(1, ) = 1", FormulaErrorCode.UnexpectedWord, 8, ")")]
    [InlineData("1 + not yes = 1", FormulaErrorCode.UnexpectedWord, 5, "not")]
    [InlineData("seven =", FormulaErrorCode.UnexpectedEnd, 8, "")]
    [InlineData("yes and", FormulaErrorCode.UnexpectedEnd, 8, "")]
    [InlineData("max(", FormulaErrorCode.UnexpectedEnd, 5, "")]
    [InlineData("(seven = 7", FormulaErrorCode.ParenthesisNotClosed, 1, "(")]
    [InlineData("max(1, 2 > 1", FormulaErrorCode.ParenthesisNotClosed, 4, "(")]
    [InlineData("seven = 12345678901234567890123456789", FormulaErrorCode.NumberTooLong, 9, "12345678901234567890123456789")]
    [InlineData("today() > 2026-02-29", FormulaErrorCode.NoSuchDay, 11, "2026-02-29")]
    [InlineData("today() > 0000-01-01", FormulaErrorCode.NoSuchDay, 11, "0000-01-01")]
    [InlineData("1 < seven < 9", FormulaErrorCode.ChainedComparison, 11, "<")]
    [InlineData("today(1) = today()", FormulaErrorCode.WrongArgumentCount, 1, "today")]
    [InlineData("if(yes, 1) = 1", FormulaErrorCode.WrongArgumentCount, 1, "if")]
    [InlineData("max(1) = 1", FormulaErrorCode.WrongArgumentCount, 1, "max")]
    [InlineData("peers() = 1", FormulaErrorCode.WrongArgumentCount, 1, "peers")]
    [InlineData("own(newCustomers) = 1", FormulaErrorCode.WrongArgumentCount, 1, "own")]
    [InlineData("seven", FormulaErrorCode.WrongKind, 1, "seven")]
    [InlineData("today()", FormulaErrorCode.WrongKind, 1, "today")]
    [InlineData("seven and yes", FormulaErrorCode.WrongKind, 1, "seven")]
    [InlineData("yes or seven + 1", FormulaErrorCode.WrongKind, 8, "seven")]
    [InlineData("not seven", FormulaErrorCode.WrongKind, 5, "seven")]
    [InlineData("-yes = 1", FormulaErrorCode.WrongKind, 2, "yes")]
    [InlineData("abs(monday) = 1", FormulaErrorCode.WrongKind, 5, "monday")]
    [InlineData("daysSince(7) = 1", FormulaErrorCode.WrongKind, 11, "7")]
    [InlineData("min(1, monday) = 1", FormulaErrorCode.WrongKind, 8, "monday")]
    [InlineData("min(yes, no)", FormulaErrorCode.WrongKind, 5, "yes")]
    [InlineData("if(1, yes, no)", FormulaErrorCode.WrongKind, 4, "1")]
    [InlineData("if(yes, 1, monday) = 1", FormulaErrorCode.WrongKind, 12, "monday")]
    [InlineData("own(monday, previous) = today()", FormulaErrorCode.WrongKind, 5, "monday")]
    [InlineData("seven = monday", FormulaErrorCode.KindsDiffer, 7, "=")]
    [InlineData("seven \uFF1D monday", FormulaErrorCode.KindsDiffer, 7, "\uFF1D")]
    [InlineData("today() > 2026-9-30", FormulaErrorCode.KindsDiffer, 9, ">")]
    [InlineData("yes < no", FormulaErrorCode.KindsDiffer, 5, "<")]
    [InlineData("monday * 2 = today()", FormulaErrorCode.KindsDiffer, 8, "*")]
    [InlineData("monday + today() = 1", FormulaErrorCode.KindsDiffer, 8, "+")]
    [InlineData("1 - monday = 1", FormulaErrorCode.KindsDiffer, 3, "-")]
    [InlineData("yes + 1 = 1", FormulaErrorCode.KindsDiffer, 5, "+")]
    [InlineData("peers(1) = 1", FormulaErrorCode.FactExpected, 7, "1")]
    [InlineData("peers(newCustomers + 1) = 1", FormulaErrorCode.FactExpected, 7, "newCustomers")]
    [InlineData("peers(peers(newCustomers)) = 1", FormulaErrorCode.FactExpected, 7, "peers")]
    [InlineData("own(peers(newCustomers), previous) = 1", FormulaErrorCode.FactExpected, 5, "peers")]
    [InlineData("peers(lastNewCustomerOn) = 1", FormulaErrorCode.NoPeers, 7, "lastNewCustomerOn")]
    [InlineData("peers(seven) = 1", FormulaErrorCode.NoPeers, 7, "seven")]
    [InlineData("own(newCustomers, 2) = 1", FormulaErrorCode.PeriodExpected, 19, "2")]
    [InlineData("round(seven, half) = 1", FormulaErrorCode.DigitsExpected, 14, "half")]
    [InlineData("round(seven, 11) = 1", FormulaErrorCode.DigitsExpected, 14, "11")]
    [InlineData("round(seven, 0.5) = 1", FormulaErrorCode.DigitsExpected, 14, "0.5")]
    public void Parse_Mistake_IsToldWithItsColumnAndWord(string text, FormulaErrorCode code, int column, string word)
    {
        var error = ErrorOf(text);

        Assert.Equal((code, column, word), (error.Code, error.Column, error.Word));
        Assert.All(Language.All, language => Assert.DoesNotContain("{", error.Message(language)));
    }

    [Theory]
    [InlineData("newCustomer = 0", "newCustomer", "newCustomers")]
    [InlineData("NewCustomers = 0", "NewCustomers", "newCustomers")]
    [InlineData("n\u0435wCustomers = 0", "n\u0435wCustomers", "newCustomers")]
    [InlineData("customersSlient > 1", "customersSlient", "customersSilent")]
    [InlineData("today = 2026-09-30", "today", "today()")]
    [InlineData("maxx(1, 2) = 2", "maxx", "max")]
    [InlineData("workdaysSince(monday) > 1", "workdaysSince", "workingDaysSince")]
    [InlineData("peer(newCustomers) > 1", "peer", "peers")]
    [InlineData("yes AND no", "AND", "and")]
    [InlineData("yes && no", "&&", "and")]
    [InlineData("yes || no", "||", "or")]
    [InlineData("!yes", "!", "not")]
    [InlineData("seven == 7", "==", "=")]
    [InlineData("seven => 7", "=>", ">=")]
    [InlineData("own(newCustomers, yearago) > 1", "yearago", "yearAgo")]
    [InlineData("own(newCustomers, previuos) > 1", "previuos", "previous")]
    [InlineData("qqqqqq = 0", "qqqqqq", null)]
    public void Parse_UnknownWord_NamesTheNearestKnownOne(string text, string word, string? nearest)
    {
        var error = ErrorOf(text);

        Assert.Equal((word, nearest, text.IndexOf(word, StringComparison.Ordinal) + 1), (error.Word, error.Nearest, error.Column));
    }

    [Theory]
    [InlineData("newCustomer = 0", "Column 1: there is no fact “newCustomer”. Did you mean “newCustomers”?", "第 1 列:没有“newCustomer”这个指标。是不是“newCustomers”?")]
    [InlineData("qqqqqq = 0", "Column 1: there is no fact “qqqqqq”.", "第 1 列:没有“qqqqqq”这个指标。")]
    [InlineData("seven = monday", "Column 7: “=” cannot stand between a number and a day.", "第 7 列:“=”不能用在数字和日期之间。")]
    [InlineData("seven", "Column 1: a condition is needed here, but this is a number.", "第 1 列:这里需要条件,写的却是数字。")]
    [InlineData("seven = \0", "Column 9: “U+0000” does not belong in a formula.", "第 9 列:公式里不能用“U+0000”。")]
    [InlineData("yes and", "Column 8: something is missing at the end.", "第 8 列:末尾缺少内容。")]
    public void Message_Languages_SayWhereAndWhatToDo(string text, string english, string chinese)
    {
        Assert.Equal(english, ErrorOf(text).Message(Language.English));
        Assert.Equal(chinese, ErrorOf(text).Message(Language.Chinese));
    }

    [Fact]
    public void Message_HalfACharacter_IsWrittenAsItsNumber() =>
        Assert.Equal("Column 9: “U+D83D” does not belong in a formula.", ErrorOf("seven = \uD83D").ToString());

    [Fact]
    public void Parse_SeveralWrongNames_AreAllToldFromLeftToRight()
    {
        var errors = Formula.Parse("newCustomer = 0 and sevn > monday and peers(half) > 1", Known).Errors;

        Assert.Equal(
            [(1, FormulaErrorCode.UnknownName), (21, FormulaErrorCode.UnknownName), (45, FormulaErrorCode.NoPeers)],
            errors.Select(e => (e.Column, e.Code)));
    }

    [Fact]
    public void Parse_ManyErrors_ToldUpToALimit()
    {
        Assert.Equal(FormulaLimits.Errors, Formula.Parse(new string('#', 500), Known).Errors.Count);
        Assert.Equal(FormulaLimits.Errors, Formula.Parse(string.Join(" and ", Enumerable.Repeat("qqqqqq", 50)), Known).Errors.Count);
    }

    [Theory]
    [InlineData("(", ")", 33)]
    [InlineData("not ", "", 129)]
    [InlineData("if(", ", yes, no)", 99)]
    public void Parse_Depth_HasALimit(string open, string close, int column)
    {
        Assert.Empty(Formula.Parse(Nested(32), Known).Errors);
        Assert.Equal((FormulaErrorCode.TooDeep, column), (ErrorOf(Nested(33)).Code, ErrorOf(Nested(33)).Column));

        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + "yes" + string.Concat(Enumerable.Repeat(close, depth));
    }

    [Fact]
    public void Parse_SideBySide_IsNotDeep() =>
        Assert.Empty(Formula.Parse(string.Join(" or ", Enumerable.Repeat("(yes)", 60)), Known).Errors);

    [Fact]
    public void Parse_Parts_HaveALimit()
    {
        // A hundred facts and the signs between them are 199 parts.
        Assert.Empty(Formula.Parse(string.Join(" or ", Enumerable.Repeat("yes", 100)), Known).Errors);
        Assert.Equal(FormulaErrorCode.TooManyParts, ErrorOf(string.Join(" or ", Enumerable.Repeat("yes", 101))).Code);
    }

    [Fact]
    public void Parse_Length_HasALimit()
    {
        Assert.Empty(Formula.Parse("yes".PadRight(2000), Known).Errors);
        Assert.Equal((FormulaErrorCode.TooLong, 2001), (ErrorOf("yes".PadRight(2001)).Code, ErrorOf("yes".PadRight(2001)).Column));
    }

    [Fact]
    public void Parse_Null_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => Formula.Parse(null!, Known));
        Assert.Throws<ArgumentNullException>(() => Formula.Parse("yes", null!));
    }

    [Fact]
    public void Phrases_EveryError_HasWords() => Assert.All(
        Enum.GetValues<FormulaErrorCode>(), code => Assert.All(Language.All, language => Assert.NotEmpty(language.Phrase("formula." + code))));
}
