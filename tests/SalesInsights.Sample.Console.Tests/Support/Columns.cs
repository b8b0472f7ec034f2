namespace SalesInsights.Sample.Tests.Support;

/// <summary>How many columns of a terminal a text takes: Chinese characters and full-width forms take two.</summary>
internal static class Columns
{
    public static int Of(string text) => text.Sum(c => IsWide(c) ? 2 : 1);

    private static bool IsWide(char c) => c is >= '\u2E80' and <= '\uA4CF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60';
}
