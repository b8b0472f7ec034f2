using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Core.Tests.Support;

/// <summary>
/// The hardware seller of <c>../shared/data/maven_crm</c>: created and in Engaging on the engage date, won or lost on the close date,
/// in Prospecting at an unknown time; departments are regions with their managers below; the segment is the product.
/// </summary>
internal static class MavenCompany
{
    private static readonly Lazy<SalesLedger> Loaded = new(Load);
    private static readonly Lazy<JsonDocument> Figures = new(() => JsonDocument.Parse(File.ReadAllText(PathOf("reference/maven_reference.json"))));

    public static Snapshot AtYearEnd => Loaded.Value.AsOf(new LocalDate(2017, 12, 31));

    public static JsonElement Reference(string name) => Figures.Value.RootElement.GetProperty(name);

    private static string PathOf(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "SalesInsights.sln"))) continue;
            for (var up = folder.Parent; up is not null; up = up.Parent)
            {
                var path = Path.Combine(up.FullName, "shared", "data", "maven_crm", name);
                if (File.Exists(path)) return path;
            }
        }

        throw new FileNotFoundException($"This test needs ../shared/data/maven_crm/{name} beside the repository.");
    }

    private static IEnumerable<string[]> Rows(string name) => File.ReadLines(PathOf(name)).Skip(1).Select(l => l.Split(','));

    private static SalesLedger Load()
    {
        var builder = new LedgerBuilder(new CompanyProfile("Maven", Currency.USD, pipelines:
        [
            new PipelineDefinition(default,
            [
                new Stage("Prospecting", "", 1), new Stage("Engaging", "", 2),
                new Stage("Won", "", 3, StageOutcome.Won), new Stage("Lost", "", 4, StageOutcome.Lost),
            ]),
        ]));
        var teams = Rows("sales_teams.csv").ToArray();
        foreach (var region in teams.Select(t => t[2]).Distinct()) builder.Add(new Department(region, region));
        foreach (var (manager, region) in teams.Select(t => (t[1], t[2])).Distinct()) builder.Add(new Department(manager, manager, region));
        foreach (var team in teams) builder.Add(new Salesperson(team[0], team[0], team[1]));
        foreach (var row in Rows("sales_pipeline.csv")) Add(builder, row);
        return builder.Build();
    }

    private static void Add(LedgerBuilder builder, string[] row)
    {
        var (id, stage, engaged, closed) = (row[0], row[4], DayOf(row[5]), DayOf(row[6]));
        var amount = row[7].Length > 0 ? decimal.Parse(row[7], System.Globalization.CultureInfo.InvariantCulture) : (decimal?)null;
        builder.Add(new Opportunity(id, row[1], createdAt: engaged, amount: amount, segment: row[2]));
        if (stage == "Prospecting")
        {
            builder.Add(new StageEntry(id, stage));
            return;
        }

        builder.Add(new StageEntry(id, "Engaging", engaged));
        if (stage != "Engaging") builder.Add(new StageEntry(id, stage, closed));
    }

    private static Moment DayOf(string text) => text.Length == 0 ? Moment.Unknown : LocalDatePattern.Iso.Parse(text).Value;
}
