using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace SalesInsights.Sample.Host.Http;

/// <summary>Answers refused requests with problem details (RFC 9457).</summary>
internal sealed class ProblemHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            ProblemException refused => new ProblemDetails { Status = refused.Status, Detail = refused.Message },
            BadHttpRequestException bad => new ProblemDetails { Status = bad.StatusCode, Detail = bad.Message },
            _ => null,
        };
        if (problem is null) return ValueTask.FromResult(false);
        if (exception is ProblemException { Errors: { } errors }) problem.Extensions["errors"] = errors;
        context.Response.StatusCode = problem.Status!.Value;
        return problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem });
    }
}
