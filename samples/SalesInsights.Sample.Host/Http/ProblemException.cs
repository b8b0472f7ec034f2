namespace SalesInsights.Sample.Host.Http;

/// <summary>The request cannot be answered as it is; the client is told why.</summary>
internal sealed class ProblemException(int status, string detail, IReadOnlyDictionary<string, string[]>? errors = null) : Exception(detail)
{
    public int Status { get; } = status;

    /// <summary>What is wrong, by the place in the request.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; } = errors;

    public static ProblemException NoTenant(string tenant) => new(StatusCodes.Status404NotFound, $"There is no tenant '{tenant}'.");
}
