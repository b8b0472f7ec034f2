namespace SalesInsights.Rules.Packs;

/// <summary>What is wrong with a pack.</summary>
public enum PackProblemCode
{
    /// <summary>The text is not well-formed JSON, too deep, or has a key twice.</summary>
    InvalidJson = 0,

    /// <summary>The pack has more bytes than <see cref="PackLimits.Bytes"/>.</summary>
    TooLarge,

    /// <summary>The format version is missing or not known.</summary>
    UnknownFormat,

    /// <summary>A key is not known.</summary>
    UnknownKey,

    /// <summary>A key is missing.</summary>
    MissingKey,

    /// <summary>A value of another kind is expected.</summary>
    WrongKind,

    /// <summary>A text is empty, too long, or holds control characters.</summary>
    UnfitText,

    /// <summary>There are more entries than allowed.</summary>
    TooMany,

    /// <summary>A word is none of those that there are.</summary>
    UnknownWord,

    /// <summary>A text is no day.</summary>
    NoDay,

    /// <summary>No rule has that id.</summary>
    UnknownRule,

    /// <summary>An id of a rule of one's own is not letters followed by digits, or begins with <c>SI</c>, which is the library's.</summary>
    UnfitRuleId,

    /// <summary>The rule has no such option.</summary>
    UnknownOption,

    /// <summary>A value is out of an option's range.</summary>
    OutOfRange,

    /// <summary>No fact has that name.</summary>
    UnknownFact,

    /// <summary>A text has a hole that nothing fills.</summary>
    UnknownHole,

    /// <summary>A formula cannot be read.</summary>
    BadFormula,

    /// <summary>The setting is only for formula rules.</summary>
    NoFormulaRule,

    /// <summary>A formula rule has no English title and message.</summary>
    NoWords,

    /// <summary>The entry says nothing, or two things that exclude each other.</summary>
    Contradiction,

    /// <summary>The pack that is extended is not there.</summary>
    UnknownPack,

    /// <summary>Packs extend each other in a circle, or too many do.</summary>
    EndlessChain,

    /// <summary>There are more problems than are listed.</summary>
    MoreProblems,
}
