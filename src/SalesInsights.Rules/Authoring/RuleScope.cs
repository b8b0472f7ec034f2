using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Authoring;

/// <summary>For whom and where a setting of a rule is in force: departments, roles, pipelines.</summary>
/// <remarks>What is not named is not asked for; what is named must fit all together. <see cref="Company"/> asks for nothing.</remarks>
public sealed class RuleScope
{
    /// <summary>Everybody and everywhere.</summary>
    public static readonly RuleScope Company = new();

    private RuleScope()
    {
    }

    /// <summary>Sets the limits.</summary>
    /// <param name="departments">Only people who belong to one of these on the day, or to one below it, and these departments; everybody when null.</param>
    /// <param name="roles">Only salespeople who have one of these roles on the day; everybody when null.</param>
    /// <param name="pipelines">Only findings at a stage of one of these pipelines; all findings when null.</param>
    /// <exception cref="ArgumentException">Nothing is named, or a list is empty.</exception>
    public RuleScope(
        IEnumerable<Id<Department>>? departments = null, IEnumerable<Role>? roles = null, IEnumerable<Id<PipelineDefinition>>? pipelines = null)
    {
        Departments = departments?.Distinct().OrderBy(d => d).ToArray();
        Roles = roles?.Distinct().OrderBy(r => r).ToArray();
        Pipelines = pipelines?.Distinct().OrderBy(p => p).ToArray();
        if (Departments is null && Roles is null && Pipelines is null)
            throw new ArgumentException("A scope names departments, roles or pipelines; RuleScope.Company is the whole company.", nameof(departments));
        if (Departments?.Count == 0 || Roles?.Count == 0 || Pipelines?.Count == 0)
            throw new ArgumentException("A list of a scope names one or more; leave the list out for all.", nameof(departments));
    }

    /// <summary>The departments, by id; null for everybody.</summary>
    public IReadOnlyList<Id<Department>>? Departments { get; }

    /// <summary>The roles, in the order of <see cref="Role"/>; null for everybody.</summary>
    public IReadOnlyList<Role>? Roles { get; }

    /// <summary>The pipelines, by id; null for all findings.</summary>
    public IReadOnlyList<Id<PipelineDefinition>>? Pipelines { get; }

    /// <summary>Whether a case is within the departments and roles.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="case"/> is null.</exception>
    public bool Covers(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        if (Roles is not null && !(@case.Role is { } role && Roles.Contains(role))) return false;
        if (Departments is null) return true;
        if (DepartmentOf(@case) is not { IsEmpty: false } department) return false;
        var organization = @case.Snapshot.Organization;
        return Departments.Any(d => organization.IsWithin(department, d, @case.Snapshot.AsOf));
    }

    /// <summary>Whether a place, no stage or a stage of a pipeline, is within the pipelines.</summary>
    internal bool Covers(StageKey? stage) => Pipelines is null || (stage is not null && Pipelines.Contains(stage.Pipeline));

    private static Id<Department> DepartmentOf(Case @case) => @case.Subject.Kind switch
    {
        SubjectKind.Department => @case.Subject.DepartmentId,
        SubjectKind.Salesperson => @case.Snapshot.Organization.DepartmentOf(@case.Subject.SalespersonId, @case.Snapshot.AsOf),
        _ => default,
    };
}
