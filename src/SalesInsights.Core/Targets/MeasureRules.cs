namespace SalesInsights.Targets;

/// <summary>Which days, credit roles and fields go with which source; the first of each is what holds where none is said.</summary>
internal static class MeasureRules
{
    public static IReadOnlyList<DateBasis> BasesOf(MeasureSource source) => source switch
    {
        MeasureSource.Orders => [DateBasis.Ordered, DateBasis.Cancelled],
        MeasureSource.Payments => [DateBasis.Received],
        MeasureSource.WonOpportunities => [DateBasis.Won, DateBasis.Created],
        MeasureSource.NewCustomers => [DateBasis.Acquired],
        MeasureSource.OpportunitiesOpened => [DateBasis.Created],
        _ => [DateBasis.Done],
    };

    public static IReadOnlyList<CreditRole> CreditsOf(MeasureSource source) => source switch
    {
        MeasureSource.Orders or MeasureSource.Payments => [CreditRole.Share, CreditRole.Owner, CreditRole.FirstOwner, CreditRole.CustomerOwner],
        MeasureSource.WonOpportunities => [CreditRole.Owner, CreditRole.FirstOwner, CreditRole.CustomerOwner],
        MeasureSource.NewCustomers => [CreditRole.Owner],
        MeasureSource.OpportunitiesOpened => [CreditRole.FirstOwner, CreditRole.CustomerOwner],
        _ => [CreditRole.Owner, CreditRole.CustomerOwner],
    };

    public static bool MayFilter(MeasureSource source, MeasureField field) => field switch
    {
        MeasureField.Pipeline => source != MeasureSource.NewCustomers,
        MeasureField.Kind => source == MeasureSource.Activities,
        MeasureField.Currency => source is not (MeasureSource.NewCustomers or MeasureSource.Activities),
        _ => true,
    };

    public static IReadOnlyList<MeasureField> FieldsOf(MeasureSource source) =>
        Enumerable.Range(0, (int)MeasureField.Currency + 1).Select(f => (MeasureField)f).Where(f => MayFilter(source, f)).ToArray();
}
