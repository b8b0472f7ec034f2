using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SalesInsights.Sample.Host.Crm;

internal sealed class SqliteCrmContext(DbContextOptions<SqliteCrmContext> options) : CrmContext(options)
{
    // The provider takes this level as a word for BEGIN DEFERRED, a snapshot without the write lock that the other levels ask for.
    public override Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellation);
}
