using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SalesInsights.Sample.Host.Crm;

/// <summary>Lets <c>dotnet ef migrations add</c> see both models without a database.</summary>
internal sealed class DesignTimeContexts : IDesignTimeDbContextFactory<SqliteCrmContext>, IDesignTimeDbContextFactory<PostgresCrmContext>
{
    SqliteCrmContext IDesignTimeDbContextFactory<SqliteCrmContext>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCrmContext>().UseSqlite("Data Source=:memory:").Options);

    PostgresCrmContext IDesignTimeDbContextFactory<PostgresCrmContext>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresCrmContext>().UseNpgsql("Host=localhost").Options);
}
