using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Sources;

namespace SalesInsights.Sample.Commands;

/// <summary>Finds which customer or opportunity a person means by an id, a name or a part of one.</summary>
internal static class RecordSearch
{
    /// <summary>How many records a message names at most.</summary>
    public const int Most = 6;

    /// <summary>The id itself first, then the customers of that name or with it in their names, by id.</summary>
    public static IEnumerable<Id<Customer>> Customers(OpenedCompany company, string asked)
    {
        var exact = company.Names.CustomersCalled(asked);
        return new[] { (Id<Customer>)asked }.Concat(exact.Count > 0 ? exact : company.Names.CustomersWith(asked)).Distinct();
    }

    /// <summary>What to add to a message about a name that no customer bears: the nearest one, where it may be seen.</summary>
    public static string Hint(OpenedCompany company, string asked, Func<Id<Customer>, bool> isVisible)
    {
        string[] names = [.. company.Names.CustomersWith("").Select(company.Names.Of)];
        return MeantName.Of(asked, names) is { } name && company.Names.CustomersCalled(name).Any(isVisible) ? MeantName.Hint(asked, [name]) : "";
    }

    public static UsageException Several(string asked, IEnumerable<string> found) =>
        new($"'{asked}' may be {string.Join(" or ", found)}; give the id.");
}
