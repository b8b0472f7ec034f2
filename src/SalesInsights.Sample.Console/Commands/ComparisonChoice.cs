using System.CommandLine;
using SalesInsights.Metrics.Comparison;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Sources;

namespace SalesInsights.Sample.Commands;

/// <summary>The options <c>--with</c> and <c>--basis</c>: what a period is compared with, and how far both count.</summary>
internal sealed class ComparisonChoice
{
    private readonly Option<string?> _with = new("--with")
    {
        HelpName = "PERIOD",
        Description = "previous (default): the period before; year: the same one a year before; 52weeks: the days 52 weeks before.",
    };

    private readonly Option<string?> _basis = new("--basis")
    {
        HelpName = "BASIS",
        Description = "How far both count: working-days (default) or days, as many in both; calendar: to the same date.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_with);
        command.Options.Add(_basis);
    }

    public ComparisonOptions Of(OpenedCompany company, ParseResult parsed) => new()
    {
        Period = company.Period,
        Measure = company.Measure,
        With = parsed.GetValue(_with) switch
        {
            null or "previous" => ComparedWith.PreviousPeriod,
            "year" => ComparedWith.YearBefore,
            "52weeks" => ComparedWith.FiftyTwoWeeksBefore,
            var text => throw new UsageException($"--with: '{text}' is not one of previous, year, 52weeks."),
        },
        Basis = parsed.GetValue(_basis) switch
        {
            null or "working-days" => ComparisonBasis.EqualWorkingDays,
            "days" => ComparisonBasis.EqualDays,
            "calendar" => ComparisonBasis.Calendar,
            var text => throw new UsageException($"--basis: '{text}' is not one of working-days, days, calendar."),
        },
    };
}
