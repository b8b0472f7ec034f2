using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SalesInsights.Sample.Host.Crm;

/// <summary>Chooses the database: SQLite, or PostgreSQL where the configuration says so.</summary>
internal static class CrmDatabase
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    public static IServiceCollection AddCrm(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var provider = configuration["Database:Provider"] ?? Sqlite;
        var connection = configuration.GetConnectionString("Crm");
        return provider switch
        {
            Sqlite => services.AddDbContext<CrmContext, SqliteCrmContext>(o => o.UseSqlite(FileOf(connection, environment))),
            Postgres when !string.IsNullOrWhiteSpace(connection) =>
                services.AddDbContext<CrmContext, PostgresCrmContext>(o => o.UseNpgsql(connection)),
            Postgres => throw new InvalidOperationException(
                "Database:Provider is 'postgres': ConnectionStrings:Crm must say where the server is."),
            _ => throw new InvalidOperationException($"Database:Provider is '{provider}'; it can be '{Sqlite}' or '{Postgres}'."),
        };
    }

    /// <summary>A relative file lies under the content root, wherever the host was started from.</summary>
    private static string FileOf(string? connection, IHostEnvironment environment)
    {
        var file = new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(connection) ? "Data Source=data/crm.db" : connection);
        file.DataSource = Path.Combine(environment.ContentRootPath, file.DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(file.DataSource)!);
        return file.ConnectionString;
    }
}
