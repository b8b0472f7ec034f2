namespace SalesInsights.Rules.Reviews;

/// <summary>A stored log cannot be read: it is not one, was changed by hand, or comes from a newer version.</summary>
public sealed class ReviewLogException : FormatException
{
    /// <summary>Says what is wrong and where.</summary>
    /// <param name="where">The place, for example <c>entries[3].findings[0].verdict</c>, or <c>line 12</c>.</param>
    /// <param name="what">What is wrong there and what would be right.</param>
    public ReviewLogException(string where, string what)
        : base($"The review log cannot be read at {where}: {what}") => Where = where;

    /// <summary>The place.</summary>
    public string Where { get; }
}
