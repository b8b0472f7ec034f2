using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SalesInsights.Sample.Host.Crm;

internal sealed class PostgresCrmContext(DbContextOptions<PostgresCrmContext> options) : CrmContext(options)
{
    public override Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
}
