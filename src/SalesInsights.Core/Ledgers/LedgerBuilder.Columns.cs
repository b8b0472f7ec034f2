using SalesInsights.Calendars;
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
        Texts.Customers.Reserve(count, columns.Id.MeanLength());
        var id = columns.Id.Read(Texts.Customers, count);
        var owner = columns.Owner.Read(Texts.People, count);
        var campaign = columns.Campaign.Read(Texts.Campaigns, count);
        var segment = columns.Segment.Read(Texts.Labels, count);
        var source = columns.Source.Read(Texts.Labels, count);
        var country = columns.Country.Read(Texts.Labels, count);
        var grade = columns.Grade.Read(Texts.Labels, count);
        var createdOn = columns.CreatedOn.Read(_company.Zone, count);
        var origins = columns.Origin;
        Begin(Customers, columns.Line, count);
        Record(Customers, columns.RecordedAt, count);
        for (var start = 0; start < count; start += TextPool.BlockSize)
        {
            id.Load(start);
            owner.Load(start);
            campaign.Load(start);
            segment.Load(start);
            source.Load(start);
            country.Load(start);
            grade.Load(start);
            createdOn.Load(start);
            for (var i = 0; i < TextPool.BlockSize && start + i < count; i++)
            {
                var origin = origins.IsEmpty ? CustomerOrigin.Created : origins[start + i];
                Customers.Add(new CustomerRow(
                    id[i], owner[i], createdOn[i], origin, campaign[i], segment[i], source[i], country[i], grade[i]));
            }
        }

        return this;
    }

    /// <summary>Adds many opportunities at once, without an object for each.</summary>
    /// <param name="columns">The rows; their file is that of <see cref="CurrentOrigin"/>. They are copied.</param>
    /// <exception cref="ArgumentException">A column has another number of rows than the ids.</exception>
    public LedgerBuilder AddRange(OpportunityColumns columns)
    {
        var count = columns.Check();
        Texts.Opportunities.Reserve(count, columns.Id.MeanLength());
        var id = columns.Id.Read(Texts.Opportunities, count);
        var owner = columns.Owner.Read(Texts.People, count);
        var customer = columns.Customer.Read(Texts.Customers, count);
        var pipeline = columns.Pipeline.Read(Texts.Pipelines, count);
        var stage = columns.Stage.Read(Texts.Stages, count);
        var segment = columns.Segment.Read(Texts.Labels, count);
        var createdAt = columns.CreatedAt.Read(_company.Zone, count);
        var closedAt = columns.ClosedAt.Read(_company.Zone, count);
        var expectedClose = columns.ExpectedClose.Read(_company.Zone, count);
        var nextActionOn = columns.NextActionOn.Read(_company.Zone, count);
        var lostReason = columns.LostReason.Read(Texts.Labels, count);
        var currencies = columns.Currency;
        var amounts = columns.Amount;
        Begin(Opportunities, columns.Line, count);
        Record(Opportunities, columns.RecordedAt, count);
        for (var start = 0; start < count; start += TextPool.BlockSize)
        {
            id.Load(start);
            owner.Load(start);
            customer.Load(start);
            pipeline.Load(start);
            stage.Load(start);
            segment.Load(start);
            createdAt.Load(start);
            closedAt.Load(start);
            expectedClose.Load(start);
            nextActionOn.Load(start);
            lostReason.Load(start);
            for (var i = 0; i < TextPool.BlockSize && start + i < count; i++)
            {
                var amount = amounts[start + i];
                Opportunities.Add(new OpportunityRow(
                    id[i],
                    owner[i],
                    customer[i],
                    pipeline[i],
                    segment[i],
                    stage[i],
                    createdAt[i],
                    closedAt[i],
                    expectedClose[i],
                    nextActionOn[i],
                    lostReason[i],
                    amount ?? 0m,
                    amount is not null,
                    currencies.IsEmpty ? default : currencies[start + i]));
            }
        }

        return this;
    }

    /// <summary>Adds many stage entries at once, without an object for each.</summary>
    /// <param name="columns">The rows; their file is that of <see cref="CurrentOrigin"/>. They are copied.</param>
    /// <exception cref="ArgumentException">A column has another number of rows than the opportunities' ids.</exception>
    public LedgerBuilder AddRange(StageEntryColumns columns)
    {
        var count = columns.Check();
        var opportunity = columns.Opportunity.Read(Texts.Opportunities, count);
        var stage = columns.Stage.Read(Texts.Stages, count);
        var enteredAt = columns.EnteredAt.Read(_company.Zone, count);
        var sequences = columns.Sequence;
        Begin(StageEntries, columns.Line, count);
        Record(StageEntries, columns.RecordedAt, count);
        for (var start = 0; start < count; start += TextPool.BlockSize)
        {
            opportunity.Load(start);
            stage.Load(start);
            enteredAt.Load(start);
            for (var i = 0; i < TextPool.BlockSize && start + i < count; i++)
            {
                if (!sequences.IsEmpty) EntrySequences.Set(StageEntries.Count, sequences[start + i]);
                StageEntries.Add(new StageEntryRow(opportunity[i], stage[i], enteredAt[i]));
            }
        }

        return this;
    }

    /// <summary>Adds many orders at once, without an object for each.</summary>
    /// <param name="columns">The rows; their file is that of <see cref="CurrentOrigin"/>. They are copied.</param>
    /// <exception cref="ArgumentException">A column has another number of rows than the ids.</exception>
    public LedgerBuilder AddRange(OrderColumns columns)
    {
        var count = columns.Check();
        Texts.Orders.Reserve(count, columns.Id.MeanLength());
        var id = columns.Id.Read(Texts.Orders, count);
        var owner = columns.Owner.Read(Texts.People, count);
        var customer = columns.Customer.Read(Texts.Customers, count);
        var opportunity = columns.Opportunity.Read(Texts.Opportunities, count);
        var orderedOn = columns.OrderedOn.Read(_company.Zone, count);
        var cancelledOn = columns.CancelledOn.Read(_company.Zone, count);
        var currencies = columns.Currency;
        var amounts = columns.Amount;
        Begin(Orders, columns.Line, count);
        Record(Orders, columns.RecordedAt, count);
        for (var start = 0; start < count; start += TextPool.BlockSize)
        {
            id.Load(start);
            owner.Load(start);
            customer.Load(start);
            opportunity.Load(start);
            orderedOn.Load(start);
            cancelledOn.Load(start);
            for (var i = 0; i < TextPool.BlockSize && start + i < count; i++)
            {
                Orders.Add(new OrderRow(
                    id[i],
                    orderedOn[i],
                    amounts[start + i],
                    owner[i],
                    customer[i],
                    opportunity[i],
                    currencies.IsEmpty ? default : currencies[start + i],
                    cancelledOn[i]));
            }
        }

        return this;
    }

    /// <summary>Adds many payments at once, without an object for each.</summary>
    /// <param name="columns">The rows; their file is that of <see cref="CurrentOrigin"/>. They are copied.</param>
    /// <exception cref="ArgumentException">A column has another number of rows than the ids.</exception>
    public LedgerBuilder AddRange(PaymentColumns columns)
    {
        var count = columns.Check();
        Texts.Payments.Reserve(count, columns.Id.MeanLength());
        var id = columns.Id.Read(Texts.Payments, count);
        var order = columns.Order.Read(Texts.Orders, count);
        var owner = columns.Owner.Read(Texts.People, count);
        var customer = columns.Customer.Read(Texts.Customers, count);
        var receivedOn = columns.ReceivedOn.Read(_company.Zone, count);
        var currencies = columns.Currency;
        var amounts = columns.Amount;
        Begin(Payments, columns.Line, count);
        Record(Payments, columns.RecordedAt, count);
        for (var start = 0; start < count; start += TextPool.BlockSize)
        {
            id.Load(start);
            order.Load(start);
            owner.Load(start);
            customer.Load(start);
            receivedOn.Load(start);
            for (var i = 0; i < TextPool.BlockSize && start + i < count; i++)
            {
                Payments.Add(new PaymentRow(
                    id[i],
                    receivedOn[i],
                    amounts[start + i],
                    order[i],
                    owner[i],
                    customer[i],
                    currencies.IsEmpty ? default : currencies[start + i]));
            }
        }

        return this;
    }

    /// <summary>Adds many activities at once, without an object for each.</summary>
    /// <param name="columns">The rows; their file is that of <see cref="CurrentOrigin"/>. They are copied.</param>
    /// <exception cref="ArgumentException">A column has another number of rows than the ids.</exception>
    public LedgerBuilder AddRange(ActivityColumns columns)
    {
        var count = columns.Check();
        Texts.Activities.Reserve(count, columns.Id.MeanLength());
        var id = columns.Id.Read(Texts.Activities, count);
        var salesperson = columns.Salesperson.Read(Texts.People, count);
        var customer = columns.Customer.Read(Texts.Customers, count);
        var opportunity = columns.Opportunity.Read(Texts.Opportunities, count);
        var at = columns.At.Read(_company.Zone, count);
        var thread = columns.Thread.Read(Texts.Threads, count);
        var kinds = columns.Kind;
        var automatic = columns.IsAutomatic;
        Begin(Activities, columns.Line, count);
        Record(Activities, columns.RecordedAt, count);
        for (var start = 0; start < count; start += TextPool.BlockSize)
        {
            id.Load(start);
            salesperson.Load(start);
            customer.Load(start);
            opportunity.Load(start);
            at.Load(start);
            thread.Load(start);
            for (var i = 0; i < TextPool.BlockSize && start + i < count; i++)
            {
                Activities.Add(new ActivityRow(
                    id[i],
                    kinds[start + i],
                    at[i],
                    salesperson[i],
                    customer[i],
                    opportunity[i],
                    !automatic.IsEmpty && automatic[start + i],
                    thread[i]));
            }
        }

        return this;
    }

    /// <summary>Numbers the rows that are about to be added.</summary>
    private void Begin<T>(StagedTable<T> rows, ReadOnlySpan<int> lines, int count)
        where T : struct
    {
        rows.Places.Add(rows.Count, _sequence, CurrentOrigin, lines, count);
        _sequence = checked(_sequence + count);
    }

    /// <summary>Keeps when the rows that are about to be added were recorded.</summary>
    private void Record<T>(StagedTable<T> rows, MomentColumn recordedAt, int count)
        where T : struct
    {
        if (recordedAt.Length == 0) return;
        var moments = recordedAt.Read(_company.Zone, count);
        for (var start = 0; start < count; start += TextPool.BlockSize)
        {
            moments.Load(start);
            for (var i = 0; i < TextPool.BlockSize && start + i < count; i++)
            {
                rows.Recorded.Set(rows.Count + start + i, moments[i].Day);
                LastRecordedDay = Math.Max(LastRecordedDay, moments[i].Day);
            }
        }
    }

    private LedgerBuilder Stage<T>(StagedTable<T> rows, in T row, Moment recordedAt)
        where T : struct
    {
        Begin(rows, default, 1);
        rows.Recorded.Set(rows.Count, DayOf(recordedAt));
        rows.Add(row);
        return this;
    }
}
