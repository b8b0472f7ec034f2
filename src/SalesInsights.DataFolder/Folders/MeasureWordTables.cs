using SalesInsights.Targets;

namespace SalesInsights.DataFolder.Folders;

/// <summary>The words of company.json for what a declared measure is made of, each at the place of its enumeration's value.</summary>
internal static class MeasureWordTables
{
    public static readonly string[] Sources = ["orders", "payments", "won", "newCustomers", "opportunities", "activities"];
    public static readonly string[] Bases = ["ordered", "cancelled", "received", "won", "created", "acquired", "done"];
    public static readonly string[] Credits = ["share", "owner", "firstOwner", "customerOwner"];
    public static readonly string[] Fields = ["country", "segment", "source", "grade", "campaign", "origin", "pipeline", "kind", "currency"];

    public static string WordOf(MeasureSource source) => Sources[(int)source];

    public static string WordOf(DateBasis basis) => Bases[(int)basis];

    public static string WordOf(CreditRole credit) => Credits[(int)credit];

    public static string WordOf(MeasureField field) => Fields[(int)field];
}
