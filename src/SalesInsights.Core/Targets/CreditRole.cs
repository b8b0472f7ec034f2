namespace SalesInsights.Targets;

/// <summary>To whom a record counts. Whoever it is, the department is the one they were in on the record's day.</summary>
public enum CreditRole
{
    /// <summary>
    /// To those who have shares in the order or the customer, else to the owner; a payment follows its order unless it has an owner of its
    /// own.
    /// </summary>
    Share = 0,

    /// <summary>
    /// To the owner alone, whatever the shares: the order's or payment's owner, the owner when the opportunity was won, who acquired the
    /// customer, who did the activity, or whom that assistant assists.
    /// </summary>
    Owner = 1,

    /// <summary>To the first owner of the opportunity; what belongs to no opportunity counts to its owner.</summary>
    FirstOwner = 2,

    /// <summary>To who owns the customer on the day; to nobody while the customer is in the public sea, or is not known.</summary>
    CustomerOwner = 3,
}
