using static SalesInsights.Rules.Tests.Formulas.FormulaBench;

namespace SalesInsights.Rules.Tests.Formulas;

/// <summary>What formulas say; the days are asked about on Wednesday 2026-09-30.</summary>
public sealed class FormulaMeaningTests
{
    [Theory]
    [InlineData("1 + 2 * 3 = 7")]
    [InlineData("(1 + 2) * 3 = 9")]
    [InlineData("10 - 3 - 2 = 5")]
    [InlineData("24 / 4 / 2 = 3")]
    [InlineData("2 * -3 = -6")]
    [InlineData("--3 = 3")]
    [InlineData("-seven + 7 = 0")]
    [InlineData("1 + 1 = 2 and 2 > 1")]
    [InlineData("1 = 2 and 1 = 2 or 1 = 1")]
    [InlineData("1 = 1 or 1 = 1 and 1 = 2")]
    [InlineData("not 1 = 2 and 1 = 1")]
    [InlineData("not (1 = 1 and 1 = 2)")]
    [InlineData("not not 1 = 1")]
    [InlineData("not 1 + 1 = 3")]
    public void Examine_Precedence_IsThatOfArithmetic(string text) => Assert.True(Ask(text));

    [Theory]
    [InlineData("seven = 7", true)]
    [InlineData("seven <> 7", false)]
    [InlineData("seven != 8", true)]
    [InlineData("seven < 7", false)]
    [InlineData("seven <= 7", true)]
    [InlineData("seven > 6.99", true)]
    [InlineData("seven >= 7.01", false)]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    [InlineData("yes = no", false)]
    [InlineData("yes <> no", true)]
    public void Examine_Comparison_IsAsWritten(string text, bool expected) => Assert.Equal(expected, Ask(text));

    [Theory]
    [InlineData("30% = 0.3")]
    [InlineData("half >= 50%")]
    [InlineData("half <= 50 %")]
    [InlineData("150% * 2 = 3")]
    [InlineData("0.1 + 0.2 = 0.3")]
    [InlineData("price * 3 = 37.02")]
    [InlineData("0.000001% > 0")]
    [InlineData("half + 0.25 = 0.75")]
    public void Examine_Numbers_AreExactWhereTheyCanBe(string text) => Assert.True(Ask(text));

    [Theory]
    [InlineData("min(3, 1, 2) = 1")]
    [InlineData("max(3, seven, half) = 7")]
    [InlineData("abs(-3) = 3")]
    [InlineData("abs(half - 1) = 0.5")]
    [InlineData("round(2.5) = 3")]
    [InlineData("round(-2.5) = -3")]
    [InlineData("round(half) = 1")]
    [InlineData("round(2.345, 2) = 2.35")]
    [InlineData("if(seven > 6, 1, 2) = 1")]
    [InlineData("if(no, yes, 1 = 1)")]
    [InlineData("max(monday, 2026-09-22) = 2026-09-22")]
    [InlineData("if(yes, monday, today()) = 2026-09-21")]
    public void Examine_Functions_GiveWhatTheyPromise(string text) => Assert.True(Ask(text));

    [Theory]
    [InlineData("today() = 2026-09-30")]
    [InlineData("monday < today()")]
    [InlineData("today() - monday = 9")]
    [InlineData("monday + 9 = today()")]
    [InlineData("9 + monday = today()")]
    [InlineData("today() - 9 = monday")]
    [InlineData("daysSince(monday) = 9")]
    [InlineData("daysSince(2026-10-02) = -2")]
    [InlineData("workingDaysSince(monday) = 7")]
    [InlineData("workingDaysSince(today()) = 0")]
    [InlineData("workingDaysSince(2026-09-26) = 3")]
    [InlineData("workingDaysSince(2026-10-05) = -3")]
    [InlineData("2026 - 9 - 30 = 1987")]
    public void Examine_Days_CountFromTheDayAsked(string text) => Assert.True(Ask(text));

    [Theory]
    [InlineData("gone = 0")]
    [InlineData("gone <> 0")]
    [InlineData("not gone = 0")]
    [InlineData("goneDay < today()")]
    [InlineData("perhaps")]
    [InlineData("1 / zero > 0")]
    [InlineData("half / zero > 0")]
    [InlineData("zero / zero = zero / zero")]
    [InlineData("largest * 2 > 0")]
    [InlineData("largest + largest > 0")]
    [InlineData("-largest - 1 < 0")]
    [InlineData("largest / 0.1 > 0")]
    [InlineData("huge * 2 > 0")]
    [InlineData("huge + huge - huge > 0")]
    [InlineData("max(1, gone) > 0")]
    [InlineData("min(gone, 1) > 0")]
    [InlineData("if(perhaps, yes, yes)")]
    [InlineData("if(yes, gone, 1) = 1")]
    [InlineData("round(gone) = 0")]
    [InlineData("monday + 0.5 > monday")]
    [InlineData("monday + largest > monday")]
    [InlineData("monday - huge < monday")]
    [InlineData("9999-12-31 + 1 > today()")]
    [InlineData("0001-01-01 - 1 < today()")]
    [InlineData("peers(newCustomers) >= 0")]
    public void Examine_WhatIsMissing_GivesNoAnswer(string text) => Assert.Null(Ask(text));

    [Theory]
    [InlineData("if(no, gone, 1) = 1")]
    [InlineData("workingDaysSince(9999-12-31) < 0")]
    [InlineData("workingDaysSince(0001-01-01) > 0")]
    public void Examine_WhatIsNotNeeded_MayBeMissing(string text) => Assert.True(Ask(text));

    [Theory]
    [InlineData("yes", "yes", true, true)]
    [InlineData("yes", "no", false, true)]
    [InlineData("yes", "perhaps", null, true)]
    [InlineData("no", "yes", false, true)]
    [InlineData("no", "no", false, false)]
    [InlineData("no", "perhaps", false, null)]
    [InlineData("perhaps", "yes", null, true)]
    [InlineData("perhaps", "no", false, null)]
    [InlineData("perhaps", "perhaps", null, null)]
    public void Examine_AndOr_AnswerAfterKleene(string left, string right, bool? and, bool? or)
    {
        Assert.Equal(and, Ask($"{left} and {right}"));
        Assert.Equal(or, Ask($"{left} or {right}"));
    }

    [Theory]
    [InlineData("（seven＋３）≥１０", "seven + 3 >= 10")]
    [InlineData("seven ≤ 7", "seven <= 7")]
    [InlineData("seven ≠ 8", "seven <> 8")]
    [InlineData("seven ＝ 7", "seven = 7")]
    [InlineData("seven ！＝ 8", "seven <> 8")]
    [InlineData("max（seven，８）　＝　8", "max(seven, 8) = 8")]
    [InlineData("half ＞ ３０％", "half > 30%")]
    [InlineData("8 × 2 ÷ 4 － 1 = 3", "8 * 2 / 4 - 1 = 3")]
    [InlineData("today() = ２０２６－０９－３０", "today() = 2026-09-30")]
    [InlineData("price > １２．３", "price > 12.3")]
    public void Parse_FullWidthSigns_AreThePlainOnes(string text, string plain)
    {
        Assert.Equal(plain, Parsed(text).ToString());
        Assert.True(Ask(text));
    }

    [Theory]
    [InlineData("((seven))=7", "seven = 7")]
    [InlineData("(1+2)*3>4-(5-6)", "(1 + 2) * 3 > 4 - (5 - 6)")]
    [InlineData("not(yes and no)or not no", "not (yes and no) or not no")]
    [InlineData("(yes or no) and yes", "(yes or no) and yes")]
    [InlineData("yes or(no or yes)", "yes or (no or yes)")]
    [InlineData("(seven = 7) = yes", "(seven = 7) = yes")]
    [InlineData("-(1+2)<0", "-(1 + 2) < 0")]
    [InlineData("1.50 = 150 %", "1.50 = 150%")]
    [InlineData("own( newCustomers,yearAgo )>=peers(newCustomers)", "own(newCustomers, yearAgo) >= peers(newCustomers)")]
    public void ToString_Formula_IsItsOneSpelling(string text, string expected)
    {
        Assert.Equal(expected, Parsed(text).ToString());
        Assert.Equal(expected, Parsed(expected).ToString());
    }

    [Fact]
    public void Examine_Answer_NamesWhatItUsedAndWhatWasMissing()
    {
        var formula = Parsed("seven > gone and seven > peers(newCustomers) or own(newCustomers, previous) > 1");
        var answer = formula.Examine(Case());

        Assert.Null(answer.Holds);
        Assert.Equal(["seven", "gone", "peers(newCustomers)", "own(newCustomers, previous)"], answer.Terms.Select(t => t.ToString()));
        Assert.Equal(["gone", "peers(newCustomers)", "own(newCustomers, previous)"], answer.Missing.Select(t => t.ToString()));
        Assert.Equal(["seven", "gone", "newCustomers"], formula.Facts.Select(f => f.Name));
        Assert.Equal(7, answer.Terms[0].Value.Value.Exact);
    }

    [Fact]
    public void Examine_Stage_IsAskedOfFormulasWithFactsPerStageOnly()
    {
        var (perStage, plain) = (Parsed("openAtStage > 0 and seven = 7"), Parsed("seven = 7"));

        Assert.True(perStage.IsPerStage);
        Assert.False(perStage.Examine(Case(), Case().Stages[0]).Holds);
        Assert.Throws<ArgumentException>(() => perStage.Examine(Case()));
        Assert.Throws<ArgumentException>(() => plain.Examine(Case(), Case().Stages[0]));
    }

    private static Rules.Cases.Case Case() => new Support.TeamBuilder().Diagnose().Find(Organizations.Subject.Salesperson("u1"))!.Case;
}
