using SalesInsights.Ledgers;

namespace SalesInsights.Tests.Ledgers;

public sealed class RentedTests
{
    [Fact]
    public void Grow_UntilThereIsRoom_KeepsWhatIsThere()
    {
        using var rented = new Rented<int>(1);
        for (var i = 0; i < 1000; i++)
        {
            if (i == rented.Items.Length) rented.Grow();
            rented.Items[i] = i;
        }

        Assert.Equal(Enumerable.Range(0, 1000), rented.Items.Take(1000));
    }

    [Fact]
    public void Filled_AfterOthersUsedTheArray_HasTheValueInEveryPlace()
    {
        using (var before = Rented<int>.Filled(100, 7)) Assert.Equal(100, before.Span.Length);
        using var rented = Rented<int>.Filled(90, -1);

        Assert.Equal(Enumerable.Repeat(-1, 90), rented.Span.ToArray());
    }

    [Fact]
    public void Dispose_Twice_HandsBackOnce()
    {
        var rented = new Rented<int>(10);
        rented.Dispose();
        rented.Dispose();
        using var first = new Rented<int>(10);
        using var second = new Rented<int>(10);

        Assert.NotSame(first.Items, second.Items);
    }
}
