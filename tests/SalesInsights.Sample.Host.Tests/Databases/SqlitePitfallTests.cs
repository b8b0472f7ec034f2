using Microsoft.EntityFrameworkCore;

namespace SalesInsights.Sample.Host.Tests.Databases;

/// <summary>What SQLite does to moments that do not go through the converter: why it is there.</summary>
public sealed class SqlitePitfallTests
{
    [Fact]
    public async Task DateTimeOffset_WithoutTheConverter_CanBeNeitherOrderedNorCompared()
    {
        await using var context = new PlainContext();
        var limit = new DateTimeOffset(2026, 9, 30, 0, 0, 0, TimeSpan.Zero);
        await Assert.ThrowsAsync<NotSupportedException>(() => context.Set<Row>().OrderBy(r => r.At).ToListAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.Set<Row>().Where(r => r.At > limit).ToListAsync());
    }

    private sealed class Row
    {
        public int Id { get; set; }

        public DateTimeOffset At { get; set; }
    }

    private sealed class PlainContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder model) => model.Entity<Row>();
    }
}
