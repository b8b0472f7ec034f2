using FsCheck.Xunit;
using SalesInsights.DataFolder.Workbooks;

namespace SalesInsights.DataFolder.Tests.Workbooks;

public class EscapedTextTests
{
    [Theory]
    [InlineData("a_x000D_b", "a\rb")]
    [InlineData("_x005F_x000D_", "_x000D_")]
    [InlineData("_x0000_", "_x0000_")]
    [InlineData("_xD800_", "_xD800_")]
    [InlineData("_x00g0_ _x", "_x00g0_ _x")]
    public void Read_Escapes_AreTheCharactersMeant(string text, string expected) => Assert.Equal(expected, EscapedText.Read(text));

    [Fact]
    public void Write_LoneSurrogate_IsReplaced() => Assert.Equal("a\uFFFDb😀", EscapedText.Write("a\uD800b😀"));

    [Property(MaxTest = 500)]
    public void Write_AnyText_ComesBack(string? text)
    {
        var known = new string((text ?? "").Where(c => c != 0 && !char.IsSurrogate(c)).ToArray()) + "_x000D_\u0001";
        Assert.Equal(known, EscapedText.Read(EscapedText.Write(known)));
    }
}
