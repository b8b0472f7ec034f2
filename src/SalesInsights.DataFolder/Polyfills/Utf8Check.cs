#if !NET8_0_OR_GREATER
using System.Text;
#endif

namespace SalesInsights.DataFolder.Polyfills;

/// <summary>Whether bytes are well-formed UTF-8.</summary>
internal static class Utf8Check
{
#if NET8_0_OR_GREATER
    public static bool IsValid(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);
#else
    private static readonly UTF8Encoding Strict = new(false, true);

    public static bool IsValid(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Strict.GetCharCount(bytes.ToArray());
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
#endif
}
