namespace SalesInsights.Targets;

/// <summary>The words for what a declared measure is made of, as they stand in company.json and in messages.</summary>
internal static class MeasureWords
{
    private static readonly string[] SourceWords = ["orders", "payments", "won", "newCustomers", "opportunities", "activities"];
    private static readonly string[] BasisWords = ["ordered", "cancelled", "received", "won", "created", "acquired", "done"];
    private static readonly string[] CreditWords = ["share", "owner", "firstOwner", "customerOwner"];
    private static readonly string[] FieldWords =
        ["country", "segment", "source", "grade", "campaign", "origin", "pipeline", "kind", "currency"];

    private static readonly string[] OriginWords = ["created", "claimed", "assigned"];
    private static readonly string[] KindWords = ["mail_in", "mail_out", "call", "meeting", "visit", "message", "note", "quote", "sample"];

    public static string Of(MeasureSource source) => SourceWords[(int)source];

    public static string Of(DateBasis basis) => BasisWords[(int)basis];

    public static string Of(CreditRole credit) => CreditWords[(int)credit];

    public static string Of(MeasureField field) => FieldWords[(int)field];

    /// <summary>All values that a field can have, in the order of their enumeration; null where any text will do.</summary>
    public static IReadOnlyList<string>? ValuesOf(MeasureField field) => field switch
    {
        MeasureField.Origin => OriginWords,
        MeasureField.Kind => KindWords,
        _ => null,
    };

    /// <summary>The number that a word of an enumerated field has in its enumeration.</summary>
    public static int NumberOf(MeasureField field, string word) =>
        Array.IndexOf(field == MeasureField.Origin ? OriginWords : KindWords, word);
}
