using NodaTime;

namespace SalesInsights.Reports.Tables;

/// <summary>A cell of a table: text, a number, a day, or nothing. <c>default</c> is an empty cell.</summary>
/// <remarks>Text comes from data and may be anything; who writes it for a spreadsheet writes it as text, never as a formula.</remarks>
public readonly record struct ReportCell
{
    private ReportCell(string? text, decimal? number, LocalDate? day) => (Text, Number, Day) = (text, number, day);

    /// <summary>The text; null for another cell.</summary>
    public string? Text { get; }

    /// <summary>The number, of a share the fraction; null for another cell.</summary>
    public decimal? Number { get; }

    /// <summary>The day; null for another cell.</summary>
    public LocalDate? Day { get; }

    /// <summary>Whether there is nothing in it: a number that is missing, a text of no signs.</summary>
    public bool IsEmpty => Text is null && Number is null && Day is null;

    internal static ReportCell Of(string? text) => new(string.IsNullOrEmpty(text) ? null : text, null, null);

    internal static ReportCell Of(decimal? number) => new(null, number, null);

    internal static ReportCell Of(double? number) => new(null, number is { } value ? Math.Round((decimal)value, 6) : null, null);

    internal static ReportCell Of(LocalDate? day) => new(null, null, day);
}
