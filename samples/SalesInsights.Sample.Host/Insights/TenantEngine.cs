using SalesInsights.Rules.Engines;

namespace SalesInsights.Sample.Host.Insights;

/// <summary>The engine of a version of a tenant's rules; version 0 are the host's rules, never saved.</summary>
internal sealed record TenantEngine(int Version, DateTimeOffset? SavedAt, DiagnosticEngine Engine);
