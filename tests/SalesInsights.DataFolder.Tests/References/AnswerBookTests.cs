using System.Text.Json;
using SalesInsights.Quantities;

namespace SalesInsights.DataFolder.Tests.References;

/// <summary>The comparison itself can fail.</summary>
public class AnswerBookTests
{
    [Fact]
    public void Disagreements_DifferentOrMissingOrUnknownPath_AreEachNamed()
    {
        var book = new AnswerBook("r") { ["a"] = 1L, ["b"] = 3L, ["d"] = 4L };
        Figure[] figures = [Figure("r/a", "1"), Figure("r/b", "2"), Figure("r/c", "null")];
        Assert.Equal(
            ["r/b is 2 in the reference, here 3", "r/c is neither computed nor listed", "r/d is not in the reference"],
            book.Disagreements(figures, []));
    }

    [Theory]
    [InlineData(0.6315005, "0.6315", true)]
    [InlineData(0.6315015, "0.631502", true)]
    [InlineData(0.6315015, "0.631501", false)]
    [InlineData(57, "57.0", true)]
    [InlineData(57, "\"57\"", true)]
    [InlineData(57, "null", false)]
    [InlineData(57, "[]", false)]
    public void Agrees_Statistic_IsRoundedToSixDecimalsHalfToEven(double value, string expected, bool agrees)
    {
        Answer answer = Measured.Of(value, new Sample(1));
        Assert.Equal(agrees, answer.Agrees(Figure("r/a", expected).Value));
    }

    [Theory]
    [InlineData("0.8065955", "80.6596", true)]
    [InlineData("0.8065955", "80.6595", false)]
    public void Agrees_Percentage_IsRoundedToFourDecimalsHalfUp(string ratio, string expected, bool agrees) =>
        Assert.Equal(agrees, Answer.Percent(JsonDocument.Parse(ratio).RootElement.GetDecimal()).Agrees(Figure("r/a", expected).Value));

    [Fact]
    public void Agrees_Amount_IsNotRounded()
    {
        Answer amount = 109846381.4039m;
        Assert.True(amount.Agrees(Figure("r/a", "\"109846381.4039\"").Value));
        Assert.False(amount.Agrees(Figure("r/a", "\"109846381.4040\"").Value));
    }

    private static Figure Figure(string path, string json) => new(path, JsonDocument.Parse(json).RootElement);
}
