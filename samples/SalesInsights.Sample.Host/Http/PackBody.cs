using System.Text;
using SalesInsights.Rules.Packs;

namespace SalesInsights.Sample.Host.Http;

/// <summary>Reads the text of a rule pack, and no more of it than a pack may have.</summary>
internal static class PackBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ProblemException">The body is not said to be JSON, is too large, or is no text.</exception>
    public static async Task<string> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        JsonBody.RequireJson(request);
        var bytes = new byte[PackLimits.Bytes + 1];
        var count = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        if (count > PackLimits.Bytes)
            throw new ProblemException(StatusCodes.Status413PayloadTooLarge, $"A rule pack has at most {PackLimits.Bytes} bytes; nothing was saved.");
        return TextOf(bytes.AsSpan(0, count))
            ?? throw new ProblemException(StatusCodes.Status400BadRequest, "A rule pack is text in UTF-8 without NUL characters; nothing was saved.");
    }

    /// <summary>The text; null for bytes that are none. NUL could stand in a comment, and PostgreSQL keeps no text with it.</summary>
    private static string? TextOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes.Contains((byte)0) ? null : Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
