using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;
using SalesInsights.Sample.Host.Http;

namespace SalesInsights.Sample.Host.Crm;

/// <summary>The CRM's tables, the same for both databases; each has its own derived type, which its migrations belong to.</summary>
internal abstract class CrmContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Digits of an amount after the point, as many as a ledger keeps.</summary>
    public const int AmountScale = 4;

    private const int AmountPrecision = 19;
    private const int IdLength = 64;
    private const int NameLength = 200;

    /// <summary>The tenant whose rows are seen; none are before <see cref="For"/>.</summary>
    public string? TenantId { get; private set; }

    public DbSet<Tenant> Tenants => Set<Tenant>();

    public DbSet<SavedRules> SavedRules => Set<SavedRules>();

    /// <summary>Shows the rows of one tenant, and of no other.</summary>
    public CrmContext For(string tenantId)
    {
        if (TenantId is not null && TenantId != tenantId) throw new InvalidOperationException("A context serves one tenant.");
        TenantId = tenantId;
        return this;
    }

    /// <summary>Begins a transaction that only reads: all its queries see the same state, and it blocks nobody.</summary>
    public abstract Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellation);

    /// <summary>Begins a transaction that changes a tenant; writers of one tenant take turns, those of others do not wait.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="changesRecords">Whether records change, so that ledgers that were kept are stale.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="ProblemException">There is no such tenant.</exception>
    public async Task<IDbContextTransaction> BeginWritingAsync(string tenantId, bool changesRecords, CancellationToken cancellation)
    {
        var transaction = await Database.BeginTransactionAsync(cancellation);
        var step = changesRecords ? 1 : 0;
        var found = await Tenants.Where(t => t.Id == tenantId)
            .ExecuteUpdateAsync(t => t.SetProperty(r => r.RecordsVersion, r => r.RecordsVersion + step), cancellation);
        if (found > 0) return transaction;
        await transaction.DisposeAsync();
        throw ProblemException.NoTenant(tenantId);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configuration.Properties<decimal>().HavePrecision(AmountPrecision, AmountScale);
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(IdLength);
        configuration.Properties<string>().HaveMaxLength(IdLength);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Tenant>(tenant =>
        {
            tenant.ToTable("tenants");
            tenant.Property(t => t.Name).HasMaxLength(NameLength);
        });
        model.Entity<SavedRules>(rules =>
        {
            rules.ToTable("saved_rules");
            rules.HasKey(r => new { r.TenantId, r.Version });
            rules.Property(r => r.Settings).HasMaxLength(-1);
            rules.HasOne<Tenant>().WithMany().HasForeignKey(r => r.TenantId);
            rules.HasQueryFilter(r => r.TenantId == TenantId);
        });
        model.Entity<PipelineStage>(stage =>
        {
            stage.ToTable("pipeline_stages");
            stage.HasKey(s => new { s.TenantId, s.PipelineId, s.Id });
            stage.Property(s => s.Name).HasMaxLength(NameLength);
            stage.HasQueryFilter(s => s.TenantId == TenantId);
        });
        Records<Pipeline>(model, "pipelines").HasMany(p => p.Stages).WithOne().HasForeignKey(s => new { s.TenantId, s.PipelineId });
        DescribeOrganization(model);
        DescribeSales(model);
    }

    private void DescribeOrganization(ModelBuilder model)
    {
        var departments = Records<Department>(model, "departments");
        departments.Property(d => d.Name).HasMaxLength(NameLength);
        Reference<Department, Department>(departments, d => new { d.TenantId, d.ParentId });

        var users = Records<User>(model, "users");
        users.Property(u => u.Name).HasMaxLength(NameLength);
        Reference<User, Department>(users, u => new { u.TenantId, u.DepartmentId });
        Records<Quota>(model, "quotas");
    }

    private void DescribeSales(ModelBuilder model)
    {
        var accounts = Records<Account>(model, "accounts");
        accounts.Property(a => a.Name).HasMaxLength(NameLength);
        Reference<Account, User>(accounts, a => new { a.TenantId, a.OwnerId });

        var deals = Records<Deal>(model, "deals");
        Reference<Deal, User>(deals, d => new { d.TenantId, d.OwnerId });
        Reference<Deal, Account>(deals, d => new { d.TenantId, d.AccountId });
        Reference<Deal, Pipeline>(deals, d => new { d.TenantId, d.PipelineId });
        Reference<DealStage, Deal>(Records<DealStage>(model, "deal_stages"), s => new { s.TenantId, s.DealId });

        var orders = Records<Order>(model, "orders");
        Reference<Order, User>(orders, o => new { o.TenantId, o.OwnerId });
        Reference<Order, Account>(orders, o => new { o.TenantId, o.AccountId });
        Reference<Order, Deal>(orders, o => new { o.TenantId, o.DealId });
        Reference<Payment, Order>(Records<Payment>(model, "payments"), p => new { p.TenantId, p.OrderId });

        var activities = Records<Activity>(model, "activities");
        Reference<Activity, User>(activities, a => new { a.TenantId, a.UserId });
        Reference<Activity, Account>(activities, a => new { a.TenantId, a.AccountId });
        Reference<Activity, Deal>(activities, a => new { a.TenantId, a.DealId });
    }

    /// <summary>A table of tenants' rows: keyed by tenant and id, gone with the tenant, filtered by the tenant in view.</summary>
    private EntityTypeBuilder<T> Records<T>(ModelBuilder model, string table)
        where T : class, ITenantRecord
    {
        var records = model.Entity<T>();
        records.ToTable(table);
        records.HasKey(r => new { r.TenantId, r.Id });
        records.HasOne<Tenant>().WithMany().HasForeignKey(r => r.TenantId).OnDelete(DeleteBehavior.Cascade);
        records.HasQueryFilter(r => r.TenantId == TenantId);
        return records;
    }

    /// <summary>A reference within the tenant: the tenant is part of the foreign key, so no row can name another tenant's.</summary>
    private static void Reference<T, TPrincipal>(EntityTypeBuilder<T> from, Expression<Func<T, object?>> columns)
        where T : class
        where TPrincipal : class =>
        from.HasOne<TPrincipal>().WithMany().HasForeignKey(columns).OnDelete(DeleteBehavior.NoAction);
}
