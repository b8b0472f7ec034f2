using NodaTime;
using SalesInsights.Ledgers;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>A team with its facts, what was put into it, and what is true of it.</summary>
internal sealed class SimulatedTeam
{
    private readonly Lazy<SalesLedger> _ledger;

    public SimulatedTeam(
        ulong seed, Scenario scenario, WorkTime time, TeamTruth truth, IReadOnlyList<PersonTruth> people, TeamStory story)
    {
        (Seed, Scenario, Time, Truth, People, Story) = (seed, scenario, time, truth, people, story);
        _ledger = new(() => LedgerWriter.Write(this));
    }

    private SimulatedTeam(SimulatedTeam later, WorkTime time)
    {
        (Seed, Scenario, Time, Truth, People, Story) = (later.Seed, later.Scenario, time, later.Truth, later.People, later.Story);
        _ledger = later._ledger;
    }

    public ulong Seed { get; }
    public Scenario Scenario { get; }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => Time.AsOf;

    /// <summary>The facts as a CRM would hand them over; built when first asked for.</summary>
    public SalesLedger Ledger => _ledger.Value;

    /// <summary>What was put in; empty for healthy and distracted teams.</summary>
    public IReadOnlyList<PlantedCause> Planted => Story.Plants;

    /// <summary>Whom the distractor is about, numbered from 0; -1 where there is none or it is about everybody.</summary>
    public int DistractedPerson => Story.DistractedPerson;

    public WorkTime Time { get; }

    /// <summary>What all have in common.</summary>
    public TeamTruth Truth { get; }

    /// <summary>Each person's healthy rates and hazards.</summary>
    public IReadOnlyList<PersonTruth> People { get; }

    /// <summary>What really happened.</summary>
    public TeamStory Story { get; }

    /// <summary>The same team on an earlier day. The ledger is the same and holds what came later: it is for the reader to leave it out.</summary>
    public SimulatedTeam SeenOn(LocalDate day) => new(this, Time.SeenOn(day));

    public static string IdOf(int person) => $"u{person + 1:00}";

    public static string DepartmentId(int department) => $"d{department + 1}";
}
