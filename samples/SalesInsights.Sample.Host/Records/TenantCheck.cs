using NodaTime;
using SalesInsights.Currencies;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Http;
using SalesInsights.Sample.Host.Insights;

namespace SalesInsights.Sample.Host.Records;

/// <summary>Turns settings into a tenant's rows, or says what is wrong with them.</summary>
internal static class TenantCheck
{
    private const int IdLength = 64;
    private const int NameLength = 200;

    public static (Tenant Tenant, IReadOnlyList<Pipeline> Pipelines) Read(NewTenant settings)
    {
        var errors = new FieldErrors();
        Check(errors, settings);
        errors.ThrowIfAny("The company's settings cannot be used as they are; nothing was saved.");
        var tenant = new Tenant
        {
            Id = settings.Id,
            Key = Guid.NewGuid(),
            Name = settings.Name,
            Currency = Currency.Parse(settings.Currency).Code,
            TimeZone = settings.TimeZone,
            Language = Language.Find(settings.Language)!.Tag,
            Holidays = [.. settings.Holidays],
            ExtraWorkingDays = [.. settings.ExtraWorkingDays],
        };
        var pipelines = settings.Pipelines.Select(p => RowOf(settings.Id, p)).ToList();
        try
        {
            // What the library refuses about a company as a whole is refused now, and not at the first diagnosis.
            CompanyProfiles.Of(tenant, pipelines);
        }
        catch (ArgumentException exception)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, exception.Message.Split(" (Parameter ", 2)[0]);
        }

        return (tenant, pipelines);
    }

    private static void Check(FieldErrors errors, NewTenant settings)
    {
        if (settings.Id.Length is 0 or > IdLength || !settings.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            errors.Add("$.id", $"The id stands in addresses: 1 to {IdLength} lower-case letters, digits and hyphens.");
        Text("$.name", settings.Name, NameLength);
        try
        {
            Currency.Parse(settings.Currency);
        }
        catch (FormatException exception)
        {
            errors.Add("$.currency", exception.Message);
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(settings.TimeZone) is null)
            errors.Add("$.timeZone", $"'{settings.TimeZone}' is not an IANA time zone, such as Asia/Shanghai.");
        if (Language.Find(settings.Language) is null)
            errors.Add("$.language", $"'{settings.Language}' is none of {string.Join(", ", Language.All.Select(l => l.Tag))}.");
        if (settings.Pipelines.Count == 0) errors.Add("$.pipelines", "A company that sells has at least one pipeline.");
        for (var p = 0; p < settings.Pipelines.Count; p++)
        {
            if (settings.Pipelines[p]?.Stages.Contains(null!) != false)
            {
                errors.Add($"$.pipelines[{p}]", "null is no pipeline and no stage.");
                continue;
            }

            Text($"$.pipelines[{p}].id", settings.Pipelines[p].Id, IdLength);
            for (var s = 0; s < settings.Pipelines[p].Stages.Count; s++)
            {
                Text($"$.pipelines[{p}].stages[{s}].id", settings.Pipelines[p].Stages[s].Id, IdLength);
                Text($"$.pipelines[{p}].stages[{s}].name", settings.Pipelines[p].Stages[s].Name, NameLength);
            }
        }

        void Text(string place, string text, int longest)
        {
            if (FieldCheck.ProblemOf(text, longest) is { } problem) errors.Add(place, problem);
        }
    }

    private static Pipeline RowOf(string tenant, NewPipeline pipeline) => new()
    {
        TenantId = tenant,
        Id = pipeline.Id,
        Stages = [.. pipeline.Stages.Select((stage, place) => new PipelineStage
        {
            TenantId = tenant,
            PipelineId = pipeline.Id,
            Id = stage.Id,
            Name = stage.Name,
            Order = place + 1,
            Outcome = stage.Outcome,
            ExpectedDays = stage.ExpectedDays,
            CountsAsFollowUp = stage.CountsAsFollowUp,
        })],
    };
}
