using SalesInsights.Organizations;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Authoring;

/// <summary>Who is left in peace by rules about a person's own work.</summary>
/// <remarks>
/// Somebody who has just joined has no past to be judged by; somebody who is away, or has just come back from a longer
/// absence, finds what others left lying.
/// </remarks>
public sealed class Exemptions
{
    /// <summary>Sets the numbers of working days.</summary>
    /// <param name="newcomerWorkingDays">Nobody is judged in this many first working days; 0 or more.</param>
    /// <param name="returnWorkingDays">Nobody is judged in this many working days after a longer absence; 0 or more.</param>
    /// <param name="longAbsenceWorkingDays">
    /// From how many working days on an absence is a longer one; a day off now and then exempts nobody. 1 or more.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below its range.</exception>
    public Exemptions(int newcomerWorkingDays = 60, int returnWorkingDays = 10, int longAbsenceWorkingDays = 5)
    {
        NewcomerWorkingDays = AtLeast(0, newcomerWorkingDays, nameof(newcomerWorkingDays));
        ReturnWorkingDays = AtLeast(0, returnWorkingDays, nameof(returnWorkingDays));
        LongAbsenceWorkingDays = AtLeast(1, longAbsenceWorkingDays, nameof(longAbsenceWorkingDays));
    }

    /// <summary>Nobody is judged in this many first working days.</summary>
    /// <value>The default is 60.</value>
    public int NewcomerWorkingDays { get; }

    /// <summary>Nobody is judged in this many working days after a longer absence.</summary>
    /// <value>The default is 10.</value>
    public int ReturnWorkingDays { get; }

    /// <summary>From how many working days on an absence is a longer one.</summary>
    /// <value>The default is 5.</value>
    public int LongAbsenceWorkingDays { get; }

    /// <summary>Whether a rule should look at a case at all: kind of subject, role, and the exemptions.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public bool LetsThrough(RuleDescriptor rule, Case @case)
    {
        if (rule is null) throw new ArgumentNullException(nameof(rule));
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        if (!rule.Subjects.Contains(@case.Subject.Kind)) return false;
        if (@case.Role is not { } role) return true;
        return rule.Roles.Contains(role) && !(rule.SparesNewcomersAndAbsent && IsExempt(@case));
    }

    /// <summary>Whether a salesperson has just joined, is away or has just come back from a longer absence.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="case"/> is null.</exception>
    public bool IsExempt(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        if (@case.Subject.Kind != SubjectKind.Salesperson) return false;
        var joined = @case.Get(BuiltInFacts.WorkingDaysSinceJoining);
        if (joined.TryGet(out var days) && days <= NewcomerWorkingDays) return true;
        var back = @case.Company.WorkingDaysSinceAbsence(@case.Subject.SalespersonId, LongAbsenceWorkingDays);
        return back is { } since && (since == 0 || since < ReturnWorkingDays);
    }

    private static int AtLeast(int least, int value, string name) =>
        value >= least ? value : throw new ArgumentOutOfRangeException(name, value, $"The number of working days is {least} or more.");
}
