using System.Globalization;
using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>A kind of team for which the goals must hold: its size, and how much people differ in following up and from stage to stage.</summary>
internal sealed record Cell(int People, double Spread, double Frailty)
{
    /// <summary>New customers a person and month.</summary>
    public double Customers { get; init; } = TeamSettings.Default.CustomersPerMonth;

    public static readonly IReadOnlyList<Cell> All =
    [
        .. from people in (int[])[8, 20]
           from spread in (double[])[15, 30, 200]
           from frailty in (double[])[0, 0.3, 0.5]
           select new Cell(people, spread, frailty),
    ];

    public TeamSettings Settings =>
        TeamSettings.Default with { People = People, FollowUpSpread = Spread, Frailty = Frailty, CustomersPerMonth = Customers };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{People}/{Spread}/{Frailty}");

    /// <summary>All cells, or those named like <c>8/30/0.3</c>, or all of a size named like <c>20</c>.</summary>
    public static IReadOnlyList<Cell> Named(string? names)
    {
        if (names is null) return All;
        var wanted = names.Split(',');
        return [.. All.Where(c => wanted.Contains(c.ToString()) || wanted.Contains(c.People.ToString(CultureInfo.InvariantCulture)))];
    }
}
