namespace SalesInsights.Rules.Testing.Checks;

/// <summary>What holds for every rule and does not hold here.</summary>
internal sealed class Complaint(string expected, string came)
{
    public string Expected { get; } = expected;

    public string Came { get; } = came;
}
