using Npgsql;
using SalesInsights.Sample.Host.Tests.Support;

namespace SalesInsights.Sample.Host.Tests.Databases;

/// <summary>What PostgreSQL does to moments that do not go through the converter: why it is there.</summary>
public sealed class PostgresPitfallTests
{
    [PostgresFact]
    public async Task Timestamptz_TakesNoDateTimeOfUnspecifiedKind() =>
        await Assert.ThrowsAsync<ArgumentException>(() => SelectAsync(new DateTime(2026, 9, 30, 17, 30, 0, DateTimeKind.Unspecified)));

    [PostgresFact]
    public async Task Timestamptz_TakesNoOffsetOtherThanZero() =>
        await Assert.ThrowsAsync<ArgumentException>(() => SelectAsync(new DateTimeOffset(2026, 10, 1, 1, 30, 0, TimeSpan.FromHours(8))));

    [PostgresFact]
    public async Task Timestamptz_TakesUtcAndKeepsMicroseconds()
    {
        var moment = new DateTime(2026, 9, 30, 15, 59, 59, DateTimeKind.Utc).AddTicks(9_999_999);
        Assert.Equal(moment.AddTicks(-9), await SelectAsync(moment));
    }

    private static async Task<object?> SelectAsync(object moment)
    {
        await using var source = NpgsqlDataSource.Create(Postgres.Server!);
        await using var command = source.CreateCommand("select $1::timestamptz");
        command.Parameters.Add(new NpgsqlParameter { Value = moment, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz });
        return await command.ExecuteScalarAsync();
    }
}
