using NodaTime;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>The company and its people as the records have them.</summary>
internal static class CompanyWriter
{
    public const string BasePipeline = "base";
    public const string LargePipeline = "key";

    public static bool HasTwoPipelines(TeamSettings settings) => settings is { StratumSign: StratumSign.Pipeline, LargeShare: > 0 };

    public static CompanyProfile Profile(TeamSettings settings, string[] stageIds)
    {
        var stages = stageIds.Select((id, k) => new Stage(id, id, k + 1, k < settings.OpenStages
            ? StageOutcome.Open
            : k == settings.OpenStages ? StageOutcome.Won : StageOutcome.Lost)).ToArray();
        PipelineDefinition[] pipelines = HasTwoPipelines(settings)
            ? [new(BasePipeline, stages), new(LargePipeline, stages)]
            : [new(default, stages)];
        return new CompanyProfile("Simulated", Currency.CNY, workingCalendar: WorkTime.Calendar, pipelines: pipelines);
    }

    public static void AddOrganization(SimulatedTeam team, LedgerBuilder builder, string[] people)
    {
        var (time, settings) = (team.Time, team.Truth.Settings);
        for (var d = 0; d < PeopleMaker.Departments(settings); d++) builder.Add(new Department(SimulatedTeam.DepartmentId(d), $"Department {d + 1}"));
        for (var i = 0; i < people.Length; i++)
        {
            var person = team.People[i];
            LocalDate? from = person.Joined > 0 ? time.Days[person.Joined] : null;
            builder.Add(new Salesperson(people[i], people[i], SimulatedTeam.DepartmentId(person.Department), activeFrom: from));
            foreach (var (day, length) in person.LoggedAbsences) builder.Add(new Absence(people[i], time.Days[day], time.Days[day + length - 1]));
        }

        if (team.Scenario.Distractor != Distractor.AssistantMail) return;
        builder.Add(new Salesperson(ActivityWriter.Assistant, "Assistant", "d1", Role.Assistant));
        builder.Add(new Assist(ActivityWriter.Assistant, people[team.DistractedPerson]));
    }
}
