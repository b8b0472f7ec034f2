using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Sample.Host.Http;

/// <summary>Reads and writes bodies; what cannot be read is answered with the place and the reason.</summary>
internal static partial class JsonBody
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new MomentConverter(),
            new NameConverter<ActivityKind>(),
            new NameConverter<CustomerOrigin>(),
            new NameConverter<Role>(),
            new NameConverter<StageOutcome>(),
            new NameConverter<SubjectKind>(),
        },
    };

    public static async Task<T> ReadAsync<T>(HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        RequireJson(request);
        try
        {
            return await request.ReadFromJsonAsync<T>(Options, cancellation)
                ?? throw new ProblemException(StatusCodes.Status400BadRequest, "The body is null; it must be an object.");
        }
        catch (JsonException exception)
        {
            var errors = new FieldErrors();
            errors.Add(exception.Path ?? "$", Reason(exception));
            throw new ProblemException(StatusCodes.Status400BadRequest, "The body cannot be read.", errors.AsDictionary());
        }
    }

    /// <exception cref="ProblemException">The body is not said to be JSON.</exception>
    public static void RequireJson(HttpRequest request)
    {
        if (request.HasJsonContentType()) return;
        throw new ProblemException(
            StatusCodes.Status415UnsupportedMediaType, "Send JSON with the header 'Content-Type: application/json'.");
    }

    public static IResult Answer<T>(T value, int status = StatusCodes.Status200OK) => Results.Json(value, Options, statusCode: status);

    /// <summary>The message without the path, which the answer names, and without the names of our types.</summary>
    private static string Reason(JsonException exception)
    {
        var message = exception.Message.Split(" Path: ", 2)[0];
        var isUnknown = message.Contains("could not be mapped", StringComparison.Ordinal);
        return isUnknown ? "There is no such property here." : TypeName().Replace(message, "$1");
    }

    [GeneratedRegex(@"SalesInsights\.Sample\.Host\.\w+\.(\w+)")]
    private static partial Regex TypeName();
}
