namespace SalesInsights.Rules.Formulas;

/// <summary>What is wrong with a formula's text.</summary>
public enum FormulaErrorCode
{
    /// <summary>There is no formula, only blanks.</summary>
    Empty = 0,

    /// <summary>The text is longer than <see cref="FormulaLimits.Length"/> characters.</summary>
    TooLong = 1,

    /// <summary>Parentheses, functions, <c>not</c> and signs are nested deeper than <see cref="FormulaLimits.Depth"/>.</summary>
    TooDeep = 2,

    /// <summary>There are more than <see cref="FormulaLimits.Parts"/> numbers, facts and operators.</summary>
    TooManyParts = 3,

    /// <summary>A character that no formula has.</summary>
    UnknownCharacter = 4,

    /// <summary>A word or sign that cannot stand here.</summary>
    UnexpectedWord = 5,

    /// <summary>Something is missing at the end.</summary>
    UnexpectedEnd = 6,

    /// <summary>A parenthesis that is not closed.</summary>
    ParenthesisNotClosed = 7,

    /// <summary>A number with more than 28 digits.</summary>
    NumberTooLong = 8,

    /// <summary>A day that is not in the calendar.</summary>
    NoSuchDay = 9,

    /// <summary>The name of no fact.</summary>
    UnknownName = 10,

    /// <summary>The name of no function.</summary>
    UnknownFunction = 11,

    /// <summary>A function with too few or too many arguments.</summary>
    WrongArgumentCount = 12,

    /// <summary>A number, a day or a condition where another of these is needed.</summary>
    WrongKind = 13,

    /// <summary>Two things that cannot be compared or calculated with each other, such as a day with a number.</summary>
    KindsDiffer = 14,

    /// <summary>A comparison of a comparison, such as <c>1 &lt; x &lt; 5</c>.</summary>
    ChainedComparison = 15,

    /// <summary>Something else than the name of a fact in <c>peers</c> or <c>own</c>.</summary>
    FactExpected = 16,

    /// <summary><c>peers</c> of a fact that is not compared with others.</summary>
    NoPeers = 17,

    /// <summary>Something else than a period in <c>own</c>.</summary>
    PeriodExpected = 18,

    /// <summary>Something else than a whole number from 0 to 10 as the digits of <c>round</c>.</summary>
    DigitsExpected = 19,
}
