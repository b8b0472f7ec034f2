using SalesInsights.Identifiers;

namespace SalesInsights.Companies;

/// <summary>Where the CRM shows a record, as templates with the hole <c>{id}</c>.</summary>
/// <example><code>new RecordLinks(customer: "https://crm.example/c/{id}")</code></example>
public sealed record RecordLinks
{
    /// <summary>No links.</summary>
    public static readonly RecordLinks None = new();

    /// <summary>Describes the links.</summary>
    /// <param name="customer">A customer's page.</param>
    /// <param name="opportunity">An opportunity's page.</param>
    /// <param name="order">An order's page.</param>
    /// <param name="activity">An activity's page, such as a mail.</param>
    /// <exception cref="ArgumentException">A template has no hole <c>{id}</c> or is no absolute http(s) address.</exception>
    public RecordLinks(string? customer = null, string? opportunity = null, string? order = null, string? activity = null)
    {
        Customer = Checked(customer, nameof(customer));
        Opportunity = Checked(opportunity, nameof(opportunity));
        Order = Checked(order, nameof(order));
        Activity = Checked(activity, nameof(activity));
    }

    /// <summary>A customer's page; null for none.</summary>
    public string? Customer { get; }

    /// <summary>An opportunity's page; null for none.</summary>
    public string? Opportunity { get; }

    /// <summary>An order's page; null for none.</summary>
    public string? Order { get; }

    /// <summary>An activity's page; null for none.</summary>
    public string? Activity { get; }

    /// <summary>Puts a record's key, escaped for an address, into a template; null where there is no template.</summary>
    public static string? Fill<T>(string? template, Id<T> id) => template?.Replace("{id}", Uri.EscapeDataString(id.Value));

    private static string? Checked(string? template, string name)
    {
        if (template is null) return null;
        var isWeb = template.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || template.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        return isWeb && template.IndexOf("{id}", StringComparison.Ordinal) >= 0
            ? template
            : throw new ArgumentException($"'{template}' is no http(s) address with the hole {{id}}.", name);
    }
}
