using SalesInsights.DataFolder.Workbooks;

namespace SalesInsights.DataFolder.Tests.Workbooks;

public class ColumnNameTests
{
    [Theory]
    [InlineData("A1", 0)]
    [InlineData("Z9", 25)]
    [InlineData("AA10", 26)]
    [InlineData("XFD1048576", 16383)]
    [InlineData("XFE1", -1)]
    [InlineData("ZZZZZZZZZZZZ1", -1)]
    [InlineData("12", -1)]
    [InlineData("", -1)]
    public void Of_Reference_IsItsColumn(string reference, int column) => Assert.Equal(column, ColumnName.Of(reference));

    [Fact]
    public void Of_EveryColumn_ComesBack()
    {
        for (var column = 0; column < ColumnName.Most; column++) Assert.Equal(column, ColumnName.Of(ColumnName.Of(column) + "7"));
    }
}
