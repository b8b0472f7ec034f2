using System.CommandLine;
using SalesInsights.Metrics.Comparison;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Sources;

namespace SalesInsights.Sample.Commands;

/// <summary>The options <c>--with</c> and <c>--basis</c>: what a period is compared with, and how far both count.</summary>
internal sealed class ComparisonChoice
{
    private readonly Choice<ComparedWith> _with = new(
        "--with", "PERIOD", "previous (default): the period before; year: the same one a year before; 52weeks: the days 52 weeks before.",
        ("previous", ComparedWith.PreviousPeriod), ("year", ComparedWith.YearBefore), ("52weeks", ComparedWith.FiftyTwoWeeksBefore));

    private readonly Choice<ComparisonBasis> _basis = new(
        "--basis", "BASIS", "How far both count: working-days (default) or days, as many in both; calendar: to the same date.",
        ("working-days", ComparisonBasis.EqualWorkingDays), ("days", ComparisonBasis.EqualDays), ("calendar", ComparisonBasis.Calendar));

    public void AddTo(Command command)
    {
        command.Options.Add(_with);
        command.Options.Add(_basis);
    }

    public ComparisonOptions Of(OpenedCompany company, ParseResult parsed) => new()
    {
        Period = company.Period,
        Measure = company.Measure,
        With = _with.Of(parsed),
        Basis = _basis.Of(parsed),
    };
}
