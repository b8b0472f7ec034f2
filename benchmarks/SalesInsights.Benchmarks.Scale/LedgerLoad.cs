using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Targets;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>The rows through the builder, as facts and as columns.</summary>
internal static class LedgerLoad
{
    public static readonly CompanyProfile Company = new("Generated", Currency.CNY, pipelines:
    [
        new PipelineDefinition(default, GeneratedRows.Stages.Select((s, i) => new Stage(s, s, i + 1, i switch
        {
            4 => StageOutcome.Won,
            5 => StageOutcome.Lost,
            _ => StageOutcome.Open,
        }))),
    ]);

    /// <summary>The kinds in the order of <see cref="GeneratedRows.Kinds"/>.</summary>
    public static readonly ActivityKind[] Kinds =
        [ActivityKind.MailOut, ActivityKind.MailIn, ActivityKind.Call, ActivityKind.Meeting, ActivityKind.Note, ActivityKind.Sample];

    /// <summary>One fact object for each row.</summary>
    public static SalesLedger FromBuilder(GeneratedRows rows)
    {
        var builder = WithTargets(rows);
        for (var i = 0; i < rows.Customers.Length; i++)
            builder.Add(new Customer(rows.Customers[i], rows.People[rows.CustomerOwner[i]], GeneratedRows.Day(rows.CustomerDay[i])));
        for (var i = 0; i < rows.Opportunities.Length; i++)
        {
            builder.Add(new Opportunity(
                rows.Opportunities[i], rows.People[rows.OpportunityOwner[i]], rows.Customers[rows.OpportunityCustomer[i]],
                GeneratedRows.Day(rows.OpportunityDay[i]), amount: rows.OpportunityAmount[i]));
        }

        var entries = rows.Entries;
        for (var i = 0; i < entries.Opportunity.Length; i++)
        {
            builder.Add(new StageEntry(
                rows.Opportunities[entries.Opportunity[i]], GeneratedRows.Stages[entries.Stage[i]], GeneratedRows.At(entries.Minute[i])));
        }

        for (var i = 0; i < rows.Orders.Length; i++)
        {
            builder.Add(new Order(
                rows.Orders[i], GeneratedRows.Day(rows.OrderDay[i]), rows.OrderAmount[i],
                rows.People[rows.OrderOwner[i]], rows.Customers[rows.OrderCustomer[i]]));
        }

        for (var i = 0; i < rows.Payments.Length; i++)
        {
            builder.Add(new Payment(
                rows.Payments[i], GeneratedRows.Day(rows.PaymentDay[i]), rows.PaymentAmount[i], order: rows.Orders[rows.PaymentOrder[i]]));
        }

        for (var i = 0; i < rows.Activities.Length; i++)
        {
            builder.Add(new Activity(
                rows.Activities[i], Kinds[rows.ActivityKind[i]], GeneratedRows.At(rows.ActivityMinute[i]),
                rows.People[rows.ActivityPerson[i]], rows.Customers[rows.ActivityCustomer[i]]));
        }

        return builder.Build();
    }

    /// <summary>All rows of a kind at once; the arrays hold the same values that DuckDB's appender gets.</summary>
    public static SalesLedger FromColumns(GeneratedRows rows, ColumnArrays columns) => WithTargets(rows)
        .AddRange(new CustomerColumns { Id = rows.Customers, Owner = columns.CustomerOwner, CreatedOn = columns.CustomerDay })
        .AddRange(new OpportunityColumns
        {
            Id = rows.Opportunities,
            Owner = columns.OpportunityOwner,
            Customer = columns.OpportunityCustomer,
            CreatedAt = columns.OpportunityDay,
            Amount = rows.OpportunityAmount,
        })
        .AddRange(new StageEntryColumns { Opportunity = columns.EntryOpportunity, Stage = columns.EntryStage, EnteredAt = columns.EntryTime })
        .AddRange(new OrderColumns
        {
            Id = rows.Orders,
            OrderedOn = columns.OrderDay,
            Amount = rows.OrderAmount,
            Owner = columns.OrderOwner,
            Customer = columns.OrderCustomer,
        })
        .AddRange(new PaymentColumns
        {
            Id = rows.Payments,
            ReceivedOn = columns.PaymentDay,
            Amount = rows.PaymentAmount,
            Order = columns.PaymentOrder,
        })
        .AddRange(new ActivityColumns
        {
            Id = rows.Activities,
            Kind = columns.ActivityKind,
            At = columns.ActivityTime,
            Salesperson = columns.ActivityPerson,
            Customer = columns.ActivityCustomer,
        })
        .Build();

    private static LedgerBuilder WithTargets(GeneratedRows rows)
    {
        var builder = new LedgerBuilder(Company);
        foreach (var person in rows.People)
        {
            builder.Add(new Salesperson(person, person));
            for (var month = 1; month <= 12; month++)
            {
                builder.Add(new Target(Subject.Salesperson(person), TargetPeriod.Month(2026, month), TargetMeasure.Orders, 100_000m));
                builder.Add(new Target(Subject.Salesperson(person), TargetPeriod.Month(2026, month), TargetMeasure.Payments, 80_000m));
            }
        }

        return builder;
    }
}
