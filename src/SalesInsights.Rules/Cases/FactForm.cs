namespace SalesInsights.Rules.Cases;

/// <summary>How a fact's value is written for people.</summary>
public enum FactForm
{
    /// <summary>A whole number of records or days.</summary>
    Count = 0,

    /// <summary>A fraction, written as a percentage.</summary>
    Share = 1,

    /// <summary>An amount of money in the reporting currency.</summary>
    Money = 2,

    /// <summary>An amount of the measure asked about: money for orders and payments, a number for new customers.</summary>
    MeasureAmount = 3,

    /// <summary>A plain number.</summary>
    Number = 4,

    /// <summary>A day.</summary>
    Date = 5,
}
