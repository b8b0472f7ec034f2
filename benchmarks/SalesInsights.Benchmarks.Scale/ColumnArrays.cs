using NodaTime;
using SalesInsights.Facts;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>The generated rows with their references and days written out, as a program holds the columns of a query.</summary>
internal sealed class ColumnArrays(GeneratedRows rows)
{
    public string[] CustomerOwner { get; } = Named(rows.CustomerOwner, rows.People);
    public LocalDate[] CustomerDay { get; } = Days(rows.CustomerDay);
    public string[] OpportunityOwner { get; } = Named(rows.OpportunityOwner, rows.People);
    public string[] OpportunityCustomer { get; } = Named(rows.OpportunityCustomer, rows.Customers);
    public LocalDate[] OpportunityDay { get; } = Days(rows.OpportunityDay);
    public string[] EntryOpportunity { get; } = Named(rows.Entries.Opportunity, rows.Opportunities);
    public string[] EntryStage { get; } = Array.ConvertAll(rows.Entries.Stage, s => GeneratedRows.Stages[s]);
    public LocalDateTime[] EntryTime { get; } = Array.ConvertAll(rows.Entries.Minute, GeneratedRows.At);
    public string[] OrderOwner { get; } = Named(rows.OrderOwner, rows.People);
    public string[] OrderCustomer { get; } = Named(rows.OrderCustomer, rows.Customers);
    public LocalDate[] OrderDay { get; } = Days(rows.OrderDay);
    public string[] PaymentOrder { get; } = Named(rows.PaymentOrder, rows.Orders);
    public LocalDate[] PaymentDay { get; } = Days(rows.PaymentDay);
    public ActivityKind[] ActivityKind { get; } = Array.ConvertAll(rows.ActivityKind, k => LedgerLoad.Kinds[k]);
    public LocalDateTime[] ActivityTime { get; } = Array.ConvertAll(rows.ActivityMinute, GeneratedRows.At);
    public string[] ActivityPerson { get; } = Named(rows.ActivityPerson, rows.People);
    public string[] ActivityCustomer { get; } = Named(rows.ActivityCustomer, rows.Customers);

    private static string[] Named(int[] numbers, string[] ids) => Array.ConvertAll(numbers, n => ids[n]);

    private static LocalDate[] Days(int[] days) => Array.ConvertAll(days, GeneratedRows.Day);
}
