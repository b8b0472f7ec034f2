using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

public sealed partial class LedgerBuilder
{
    /// <summary>Adds many customers at once, without an object for each.</summary>
    /// <param name="columns">The rows; their file is that of <see cref="CurrentOrigin"/>. They are copied.</param>
    /// <exception cref="ArgumentException">A column has another number of rows than the ids.</exception>
    public LedgerBuilder AddRange(CustomerColumns columns)
    {
        var count = columns.Check();
        Texts.Customers.Reserve(count);
        var id = columns.Id.Read(Texts.Customers);
        var owner = columns.Owner.Read(Texts.People);
        var campaign = columns.Campaign.Read(Texts.Campaigns);
        var segment = columns.Segment.Read(Texts.Labels);
        var source = columns.Source.Read(Texts.Labels);
        var country = columns.Country.Read(Texts.Labels);
        var grade = columns.Grade.Read(Texts.Labels);
        for (var i = 0; i < count; i++)
        {
            if (i % TextPool.BlockSize == 0)
            {
                id.Load(i);
                owner.Load(i);
                campaign.Load(i);
                segment.Load(i);
                source.Load(i);
                country.Load(i);
                grade.Load(i);
            }

            var origin = columns.Origin.IsEmpty ? CustomerOrigin.Created : columns.Origin[i];
            Stage(Customers, OriginOf(columns.Line, i), new CustomerRow(
                id[i], owner[i], columns.CreatedOn.Read(i, _company.Zone), origin, campaign[i], segment[i], source[i], country[i], grade[i]));
        }

        return this;
    }

    /// <summary>Adds many opportunities at once, without an object for each.</summary>
    /// <param name="columns">The rows; their file is that of <see cref="CurrentOrigin"/>. They are copied.</param>
    /// <exception cref="ArgumentException">A column has another number of rows than the ids.</exception>
    public LedgerBuilder AddRange(OpportunityColumns columns)
    {
        var count = columns.Check();
        Texts.Opportunities.Reserve(count);
        var id = columns.Id.Read(Texts.Opportunities);
        var owner = columns.Owner.Read(Texts.People);
        var customer = columns.Customer.Read(Texts.Customers);
        var pipeline = columns.Pipeline.Read(Texts.Pipelines);
        var stage = columns.Stage.Read(Texts.Stages);
        var segment = columns.Segment.Read(Texts.Labels);
        for (var i = 0; i < count; i++)
        {
            if (i % TextPool.BlockSize == 0)
            {
                id.Load(i);
                owner.Load(i);
                customer.Load(i);
                pipeline.Load(i);
                stage.Load(i);
                segment.Load(i);
            }

            Stage(Opportunities, OriginOf(columns.Line, i), new OpportunityRow(
                id[i],
                owner[i],
                customer[i],
                columns.CreatedAt.Read(i, _company.Zone),
                pipeline[i],
                columns.Amount[i],
                columns.Currency.IsEmpty ? default : columns.Currency[i],
                segment[i],
                stage[i],
                columns.ClosedAt.Read(i, _company.Zone)));
        }

        return this;
    }

    /// <summary>Adds many stage entries at once, without an object for each.</summary>
    /// <param name="columns">The rows; their file is that of <see cref="CurrentOrigin"/>. They are copied.</param>
    /// <exception cref="ArgumentException">A column has another number of rows than the opportunities' ids.</exception>
    public LedgerBuilder AddRange(StageEntryColumns columns)
    {
        var count = columns.Check();
        var opportunity = columns.Opportunity.Read(Texts.Opportunities);
        var stage = columns.Stage.Read(Texts.Stages);
        for (var i = 0; i < count; i++)
        {
            if (i % TextPool.BlockSize == 0)
            {
                opportunity.Load(i);
                stage.Load(i);
            }

            Stage(StageEntries, OriginOf(columns.Line, i), new StageEntryRow(
                opportunity[i], stage[i], columns.EnteredAt.Read(i, _company.Zone), columns.Sequence.IsEmpty ? null : columns.Sequence[i]));
        }

        return this;
    }

    /// <summary>Adds many orders at once, without an object for each.</summary>
    /// <param name="columns">The rows; their file is that of <see cref="CurrentOrigin"/>. They are copied.</param>
    /// <exception cref="ArgumentException">A column has another number of rows than the ids.</exception>
    public LedgerBuilder AddRange(OrderColumns columns)
    {
        var count = columns.Check();
        Texts.Orders.Reserve(count);
        var id = columns.Id.Read(Texts.Orders);
        var owner = columns.Owner.Read(Texts.People);
        var customer = columns.Customer.Read(Texts.Customers);
        var opportunity = columns.Opportunity.Read(Texts.Opportunities);
        for (var i = 0; i < count; i++)
        {
            if (i % TextPool.BlockSize == 0)
            {
                id.Load(i);
                owner.Load(i);
                customer.Load(i);
                opportunity.Load(i);
            }

            Stage(Orders, OriginOf(columns.Line, i), new OrderRow(
                id[i],
                columns.OrderedOn.Read(i, _company.Zone),
                columns.Amount[i],
                owner[i],
                customer[i],
                opportunity[i],
                columns.Currency.IsEmpty ? default : columns.Currency[i],
                columns.CancelledOn.Read(i, _company.Zone)));
        }

        return this;
    }

    /// <summary>Adds many payments at once, without an object for each.</summary>
    /// <param name="columns">The rows; their file is that of <see cref="CurrentOrigin"/>. They are copied.</param>
    /// <exception cref="ArgumentException">A column has another number of rows than the ids.</exception>
    public LedgerBuilder AddRange(PaymentColumns columns)
    {
        var count = columns.Check();
        Texts.Payments.Reserve(count);
        var id = columns.Id.Read(Texts.Payments);
        var order = columns.Order.Read(Texts.Orders);
        var owner = columns.Owner.Read(Texts.People);
        var customer = columns.Customer.Read(Texts.Customers);
        for (var i = 0; i < count; i++)
        {
            if (i % TextPool.BlockSize == 0)
            {
                id.Load(i);
                order.Load(i);
                owner.Load(i);
                customer.Load(i);
            }

            Stage(Payments, OriginOf(columns.Line, i), new PaymentRow(
                id[i],
                columns.ReceivedOn.Read(i, _company.Zone),
                columns.Amount[i],
                order[i],
                owner[i],
                customer[i],
                columns.Currency.IsEmpty ? default : columns.Currency[i]));
        }

        return this;
    }

    /// <summary>Adds many activities at once, without an object for each.</summary>
    /// <param name="columns">The rows; their file is that of <see cref="CurrentOrigin"/>. They are copied.</param>
    /// <exception cref="ArgumentException">A column has another number of rows than the ids.</exception>
    public LedgerBuilder AddRange(ActivityColumns columns)
    {
        var count = columns.Check();
        Texts.Activities.Reserve(count);
        var id = columns.Id.Read(Texts.Activities);
        var salesperson = columns.Salesperson.Read(Texts.People);
        var customer = columns.Customer.Read(Texts.Customers);
        var opportunity = columns.Opportunity.Read(Texts.Opportunities);
        for (var i = 0; i < count; i++)
        {
            if (i % TextPool.BlockSize == 0)
            {
                id.Load(i);
                salesperson.Load(i);
                customer.Load(i);
                opportunity.Load(i);
            }

            Stage(Activities, OriginOf(columns.Line, i), new ActivityRow(
                id[i],
                columns.Kind[i],
                columns.At.Read(i, _company.Zone),
                salesperson[i],
                customer[i],
                opportunity[i],
                !columns.IsAutomatic.IsEmpty && columns.IsAutomatic[i]));
        }

        return this;
    }

    private RowOrigin OriginOf(ReadOnlySpan<int> lines, int row) => lines.IsEmpty ? CurrentOrigin : new(CurrentOrigin.File, lines[row]);

    private LedgerBuilder Stage<T>(StagedTable<T> rows, RowOrigin origin, in T row)
        where T : struct
    {
        rows.Add(row, _sequence++, origin);
        return this;
    }
}
