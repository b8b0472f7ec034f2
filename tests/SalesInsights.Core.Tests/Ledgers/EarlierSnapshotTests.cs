using NodaTime;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Organizations;

namespace SalesInsights.Core.Tests.Ledgers;

public sealed class EarlierSnapshotTests
{
    private static readonly LocalDate March = new(2026, 3, 31);
    private static readonly LocalDate June = new(2026, 6, 30);

    [Fact]
    public void Earlier_IsTheSameLedgerOnThatDay()
    {
        var ledger = Company().Build();

        Assert.Same(ledger.AsOf(March).Kept, ledger.AsOf(June).Earlier(March).Kept);
        Assert.Equal((March, 3), (ledger.AsOf(June).InParallel(3).Earlier(March).AsOf, ledger.AsOf(June).InParallel(3).Earlier(March).Threads));
        Assert.Same(ledger.AsOf(June), ledger.AsOf(June).Earlier(June));
    }

    [Fact]
    public void Earlier_ByTodaysOrganisation_KeepsThatOfItsOwnDay()
    {
        var june = Company().Build().AsOf(June);

        Assert.Equal("west", june.Earlier(March).Organization.DepartmentOf("u1", March).Value);
        Assert.Equal("east", june.ByTodaysOrganisation().Earlier(March).Organization.DepartmentOf("u1", March).Value);
        Assert.True(june.ByTodaysOrganisation().Earlier(March).IsByTodaysOrganisation);
    }

    [Fact]
    public void Earlier_WhatWasKnown_StaysAsItIs()
    {
        var ledger = Company().Add(new Customer("late", "u1", new LocalDate(2026, 2, 1), recordedAt: new LocalDate(2026, 6, 1))).Build();
        var known = ledger.AsOf(June, knownAt: March);

        Assert.Equal(March, known.Earlier(March).Ledger.KnownAt);
    }

    [Fact]
    public void Earlier_DayAfter_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Company().Build().AsOf(March).Earlier(June));

    [Fact]
    public void FirstRecord_IsTheFirstDayOfAnyRecordUpToTheDay()
    {
        var ledger = Company().Add(new Order("o", new LocalDate(2026, 2, 3), 5, "u1")).Add(new Customer("c", "u1", new LocalDate(2026, 2, 4))).Build();

        Assert.Equal(new LocalDate(2026, 2, 3), FirstRecord.Of(ledger.AsOf(June)));
        Assert.Equal(new LocalDate(2026, 2, 3), FirstRecord.Of(ledger.AsOf(new(2026, 2, 3))));
        Assert.Null(FirstRecord.Of(ledger.AsOf(new(2026, 2, 2))));
        Assert.Null(FirstRecord.Of(Company().Build().AsOf(June)));
    }

    private static LedgerBuilder Company() => new LedgerBuilder(new CompanyProfile("Acme", Currency.CNY))
        .Add(new Department("east", "East")).Add(new Department("west", "West")).Add(new Salesperson("u1", "One"))
        .Add(new Membership("u1", "west", new(2026, 1, 1))).Add(new Membership("u1", "east", new(2026, 5, 1)));
}
