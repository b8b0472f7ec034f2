using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Facts;

/// <summary>Someone with a chance to buy. 客户</summary>
/// <remarks>A customer row as the CRM exports it; the ledger builder checks it.</remarks>
public sealed record Customer
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="id">The CRM's key.</param>
    /// <param name="owner">Who owns the customer as last loaded; empty for the public sea. Dated owners: <see cref="CustomerOwnerChange"/>.</param>
    /// <param name="createdOn">When the customer record was made; unknown customers are counted where no date is needed.</param>
    /// <param name="origin">How the customer came to the first owner.</param>
    /// <param name="campaign">The fair or promotion that brought the customer; empty for none.</param>
    /// <param name="segment">A group to compare within, for example a product line or a size.</param>
    /// <param name="source">Where the customer came from, for example a web shop or a directory.</param>
    /// <param name="country">The customer's country as the CRM writes it.</param>
    /// <param name="grade">The company's own grade, for example A, B, C.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public Customer(
        Id<Customer> id,
        Id<Salesperson> owner = default,
        Moment createdOn = default,
        CustomerOrigin origin = CustomerOrigin.Created,
        Id<Campaign> campaign = default,
        string? segment = null,
        string? source = null,
        string? country = null,
        string? grade = null,
        Moment recordedAt = default)
    {
        Id = id;
        Owner = owner;
        CreatedOn = createdOn;
        Origin = origin;
        Campaign = campaign;
        Segment = segment;
        Source = source;
        Country = country;
        Grade = grade;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>The CRM's key.</summary>
    public Id<Customer> Id { get; }

    /// <summary>Who owns the customer as last loaded; empty for the public sea. Dated owners: <see cref="CustomerOwnerChange"/>.</summary>
    public Id<Salesperson> Owner { get; }

    /// <summary>When the customer record was made; unknown customers are counted where no date is needed.</summary>
    public Moment CreatedOn { get; }

    /// <summary>How the customer came to the first owner.</summary>
    public CustomerOrigin Origin { get; }

    /// <summary>The fair or promotion that brought the customer; empty for none.</summary>
    public Id<Campaign> Campaign { get; }

    /// <summary>A group to compare within, for example a product line or a size.</summary>
    public string? Segment { get; }

    /// <summary>Where the customer came from, for example a web shop or a directory.</summary>
    public string? Source { get; }

    /// <summary>The customer's country as the CRM writes it.</summary>
    public string? Country { get; }

    /// <summary>The company's own grade, for example A, B, C.</summary>
    public string? Grade { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
