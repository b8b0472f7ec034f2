using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Packs;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Hosting;

/// <summary>The rules of one tenant in one version of its pack, ready to run.</summary>
/// <remarks>Immutable and safe to use from any number of threads: a request that holds it is not disturbed by a new version.</remarks>
public sealed class TenantInsights
{
    internal TenantInsights(string tenant, string? version, RulesInForce rules, DiagnosticEngine engine, PackFault? fault = null) =>
        (Tenant, Version, Rules, Engine, Fault) = (tenant, version, rules, engine, fault);

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>The version of the pack that is in force; null where the host's rules are, without a pack.</summary>
    public string? Version { get; }

    /// <summary>The rules in force and where each setting comes from.</summary>
    public RulesInForce Rules { get; }

    /// <summary>Runs the rules.</summary>
    public DiagnosticEngine Engine { get; }

    /// <summary>Why a newer version is not in force; null where the newest is.</summary>
    public PackFault? Fault { get; }

    /// <summary>Which records the facts look at.</summary>
    public ReadingOptions Reading => Rules.Reading;

    /// <summary>Diagnoses every active salesperson, every department and the company.</summary>
    /// <param name="snapshot">The tenant's ledger as of the day.</param>
    /// <param name="period">The period whose target counts.</param>
    /// <param name="measure">By what completion is counted; orders when null.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="ArgumentNullException">The snapshot or the period is null.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public DiagnosisReport Diagnose(Snapshot snapshot, TargetPeriod period, TargetMeasure? measure = null, CancellationToken cancellation = default) =>
        Engine.Run(snapshot, new DiagnosisRequest(period, measure, Reading), cancellation);

    internal TenantInsights With(PackFault fault) => new(Tenant, Version, Rules, Engine, fault);
}
