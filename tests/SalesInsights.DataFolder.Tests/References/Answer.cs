using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Quantities;

namespace SalesInsights.DataFolder.Tests.References;

/// <summary>What the library says about one figure, and whether that is what the reference says.</summary>
internal sealed class Answer
{
    /// <summary>Decimals of the rates, means and shares in the references.</summary>
    public const int RateDecimals = 6;

    /// <summary>Decimals of the percentages in the references.</summary>
    public const int PercentDecimals = 4;

    /// <summary>Decimals of the average amounts in the library, which keeps money to four.</summary>
    public const int MoneyDecimals = 4;

    private const int AllDecimals = 28;

    private readonly string? _text;
    private readonly decimal? _number;
    private readonly int _decimals;

    private Answer(string text) => _text = text;

    private Answer(decimal number, int decimals = AllDecimals) => (_number, _decimals) = (number, decimals);

    /// <summary>An empty list.</summary>
    public static Answer None { get; } = new("[]");

    public static implicit operator Answer(string text) => new(text);

    public static implicit operator Answer(LocalDate day) => new(LocalDatePattern.Iso.Format(day));

    public static implicit operator Answer(long count) => new(count);

    /// <summary>A count or an amount of money: nothing is rounded.</summary>
    public static implicit operator Answer(decimal amount) => new(amount);

    public static implicit operator Answer(Measured<int> days) => new(days.Value);

    /// <summary>A statistic, rounded as the references round theirs.</summary>
    public static implicit operator Answer(Measured<double> rate) =>
        new(decimal.Round((decimal)rate.Value, RateDecimals, MidpointRounding.ToEven));

    /// <summary>An average amount: the library rounds it to fewer decimals than the references do.</summary>
    public static implicit operator Answer(Measured<decimal> average) => new(average.Value, MoneyDecimals);

    /// <summary>A ratio as a percentage.</summary>
    public static Answer Percent(decimal ratio) => new(decimal.Round(ratio * 100m, PercentDecimals, MidpointRounding.AwayFromZero));

    /// <summary>References write money as texts, counts and statistics as numbers.</summary>
    public bool Agrees(JsonElement expected) => expected.ValueKind switch
    {
        JsonValueKind.Number => _number == decimal.Round(expected.GetDecimal(), _decimals, MidpointRounding.ToEven),
        JsonValueKind.String when _number is { } number => decimal.Parse(expected.GetString()!, CultureInfo.InvariantCulture) == number,
        JsonValueKind.String => expected.GetString() == _text,
        JsonValueKind.Array => ReferenceEquals(this, None),
        _ => false,
    };

    public override string ToString() => _text ?? _number!.Value.ToString(CultureInfo.InvariantCulture);
}
