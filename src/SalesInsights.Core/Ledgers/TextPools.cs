namespace SalesInsights.Ledgers;

/// <summary>The texts that the large kinds of rows mention, each kind with codes of its own.</summary>
internal sealed class TextPools
{
    public TextPools()
    {
        (People, Campaigns, Customers, Opportunities, Pipelines) = (new(), new(), new(), new(), new());
        (Stages, Orders, Payments, Activities, Threads, Labels) = (new(), new(), new(), new(), new(), new());
    }

    private TextPools(TextPools other)
    {
        (People, Campaigns, Customers) = (other.People.Copy(), other.Campaigns.Copy(), other.Customers.Copy());
        (Opportunities, Pipelines, Stages) = (other.Opportunities.Copy(), other.Pipelines.Copy(), other.Stages.Copy());
        (Orders, Payments, Activities) = (other.Orders.Copy(), other.Payments.Copy(), other.Activities.Copy());
        (Threads, Labels) = (other.Threads.Copy(), other.Labels.Copy());
    }

    /// <summary>The same texts and codes, of which the other's later texts are no part.</summary>
    public TextPools Copy() => new(this);

    public TextPool People { get; }

    public TextPool Campaigns { get; }

    public TextPool Customers { get; }

    public TextPool Opportunities { get; }

    public TextPool Pipelines { get; }

    public TextPool Stages { get; }

    public TextPool Orders { get; }

    public TextPool Payments { get; }

    public TextPool Activities { get; }

    public TextPool Threads { get; }

    /// <summary>Segments, sources, countries, grades and reasons for losing.</summary>
    public TextPool Labels { get; }
}
