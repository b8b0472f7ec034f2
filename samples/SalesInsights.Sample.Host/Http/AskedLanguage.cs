using SalesInsights.Rules.Wording;

namespace SalesInsights.Sample.Host.Http;

/// <summary>The language that a request asks for by <c>lang</c>.</summary>
internal static class AskedLanguage
{
    /// <summary>The language; null where none is asked for.</summary>
    /// <exception cref="ProblemException">There is no such language, or it is asked for twice.</exception>
    public static Language? Of(IQueryCollection query)
    {
        var asked = query["lang"];
        if (asked.Count == 0) return null;
        if (asked is [{ } tag] && Language.Find(tag) is { } language) return language;
        var errors = new FieldErrors();
        errors.Add("lang", $"'{asked}' is none of {string.Join(", ", Language.All.Select(l => l.Tag))}.");
        throw new ProblemException(StatusCodes.Status400BadRequest, "The question cannot be answered as it is asked.", errors.AsDictionary());
    }
}
