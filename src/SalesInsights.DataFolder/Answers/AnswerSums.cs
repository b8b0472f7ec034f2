using SalesInsights.Metrics;

namespace SalesInsights.DataFolder.Answers;

/// <summary>Writes counts with amounts, each with what it does not cover.</summary>
internal static class AnswerSums
{
    public static void Sum(this AnswerWriter json, string name, CountAndAmount value) => json.Object(name, () =>
    {
        json.Number("count", value.Count);
        json.Money("amount", value.Amount);
        json.Number("withoutAmount", value.WithoutAmount);
        json.Number("unpriced", value.Unpriced);
    });
}
