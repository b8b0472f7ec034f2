using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Engines;

/// <summary>The run of a program over one company, perhaps day after day.</summary>
/// <remarks>For one thread at a time. After an exception the session is not used again.</remarks>
public interface IRuleSession
{
    /// <summary>Examines the cases of a company, in place of those examined before.</summary>
    /// <param name="cases">All cases; one per subject.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The findings about these cases, as if nothing had been examined before.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    Examination Examine(IReadOnlyList<Case> cases, CancellationToken cancellation);
}
