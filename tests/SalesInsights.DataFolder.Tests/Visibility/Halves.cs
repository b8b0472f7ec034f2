using System.Collections;
using System.Reflection;
using NodaTime;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Targets;
using SalesInsights.Tests.Support;

namespace SalesInsights.DataFolder.Tests.Visibility;

/// <summary>
/// Random companies of two halves that share nothing but the calendar, the rates and the pipelines: all ids, names and texts of the one
/// outside end in <c>x</c>. Departments inside may lie below one outside, and somebody moved out of the inside half.
/// </summary>
internal static class Halves
{
    public static readonly LocalDate FirstDay = SmallCompanies.FirstDay;

    private static readonly LocalDate Before = FirstDay.PlusDays(-30);

    /// <summary>Two companies of the same inside half differ only outside it.</summary>
    public static SmallCompany Make(int inside, int outside) => new(SmallCompanies.Profile,
    [
        .. new CompanyRows(inside, isTidy: true).All().Select((row, i) => BelowOutside(row, inside + i)),
        .. new CompanyRows(outside, isTidy: true).All().Where(r => r is not ExchangeRate).Select(Outside),
        .. Shared(),
    ]);

    /// <summary>
    /// The same in every company: who moved out, and a first record of each kind, since whether a company keeps activities
    /// or targets at all, and when its records begin, is known of the whole company.
    /// </summary>
    private static IEnumerable<object> Shared() =>
    [
        new Salesperson("movedx", "movedx", "d1"), new Membership("movedx", "firstx", FirstDay.PlusDays(80)),
        new Salesperson("firstx", "firstx", "firstx"), new Department("firstx", "firstx", default, "firstx"),
        new Customer("firstx", "firstx", Before), new Opportunity("firstx", "firstx", "firstx", Before, "p", 77m),
        new StageEntry("firstx", "inquiry", Before), new Order("firstx", Before, 77m, "firstx"), new Payment("firstx", Before, 77m, owner: "firstx"),
        new Activity("firstx", ActivityKind.MailOut, Before, "firstx", "firstx"),
        .. new[] { TargetMeasure.Orders, TargetMeasure.Payments }
            .Select(m => new Target(Subject.Salesperson("firstx"), PublicReports.Quarter, m, 9m, default, Before)),
        new Customer("m1", "movedx", FirstDay.PlusDays(3)), new Order("m1", FirstDay.PlusDays(5), 41m, "movedx", "m1"),
        new Opportunity("m1", "movedx", "m1", FirstDay.PlusDays(4), "p", 43m), new StageEntry("m1", "quote", FirstDay.PlusDays(6)),
    ];

    private static object BelowOutside(object row, int seed) => row is Department { Parent.IsEmpty: true } department && seed % 2 == 0
        ? new Department(department.Id, department.Name, "firstx", department.Manager, department.From)
        : row;

    /// <summary>The same row with other ids, names and texts; those of stages and pipelines belong to the company.</summary>
    private static object Outside(object row)
    {
        var constructor = row.GetType().GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var arguments = constructor.GetParameters().Select(p => Renamed(PropertyOf(row, p.Name!).GetValue(row), p.ParameterType));
        return constructor.Invoke(arguments.ToArray());
    }

    private static PropertyInfo PropertyOf(object row, string parameter) =>
        row.GetType().GetProperty(parameter, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)
        ?? throw new InvalidOperationException($"{row.GetType().Name} does not show '{parameter}'.");

    private static object? Renamed(object? value, Type type) => value switch
    {
        string { Length: > 0 } text => text + "x",
        Subject subject => Renamed(subject),
        IEnumerable and not string => throw new InvalidOperationException($"A list of a row: {value}."),
        not null when IsRecordId(type) && value.ToString() is { Length: > 0 } id => Activator.CreateInstance(type, id + "x"),
        _ => value,
    };

    private static Subject Renamed(Subject subject) => subject.Kind switch
    {
        SubjectKind.Salesperson => Subject.Salesperson(subject.Id.Value + "x"),
        SubjectKind.Department => Subject.Department(subject.Id.Value + "x"),
        _ => subject,
    };

    private static bool IsRecordId(Type type) => type.IsGenericType && type.Name == "Id`1"
        && type.GetGenericArguments()[0].Namespace != typeof(Pipelines.Stage).Namespace;
}
