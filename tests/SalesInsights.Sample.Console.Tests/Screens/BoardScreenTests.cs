using SalesInsights.Sample.Screens;
using Spectre.Console;

namespace SalesInsights.Sample.Tests.Screens;

public sealed class BoardScreenTests
{
    [Theory]
    [InlineData("A much longer name", 10, "A much lo…")]
    [InlineData("short", 10, "short")]
    [InlineData("exactly 10", 10, "exactly 10")]
    [InlineData("宁波嘉禾日用品", 10, "宁波嘉禾…")]
    [InlineData("宁波嘉禾用", 10, "宁波嘉禾用")]
    public void Fit_CutsByColumnsNotByLetters(string text, int columns, string expected) => Assert.Equal(expected, Parts.Fit(text, columns));

    [Fact]
    public void ByWidth_ShowsTheWideOneFromItsColumnsOn()
    {
        Assert.Equal("narrow", Print(99));
        Assert.Equal("wide", Print(100));

        static string Print(int width)
        {
            using var text = new StringWriter();
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
            console.Profile.Width = width;
            console.Write(new ByWidth(new Text("narrow"), new Text("wide"), 100));
            return text.ToString().Trim();
        }
    }
}
