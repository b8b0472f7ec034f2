namespace SalesInsights.Rules.Engines;

/// <summary>A set of rules, ready to run.</summary>
/// <remarks>Immutable and safe to use from any number of threads.</remarks>
public interface IRuleProgram
{
    /// <summary>Begins a run with nothing examined yet.</summary>
    IRuleSession Open();
}
