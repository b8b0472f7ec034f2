using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Packs;

/// <summary>The numbers of exemptions and of the reading by their names in a pack.</summary>
internal static class PackReading
{
    private const int Most = 100_000;

    public static readonly IReadOnlyDictionary<string, (int Least, int Most)> Exemptions = new Dictionary<string, (int, int)>(StringComparer.Ordinal)
    {
        ["newcomerWorkingDays"] = (0, Most),
        ["returnWorkingDays"] = (0, Most),
        ["longAbsenceWorkingDays"] = (1, Most),
    };

    public static readonly IReadOnlyDictionary<string, (int Least, int Most)> Reading = new Dictionary<string, (int, int)>(StringComparer.Ordinal)
    {
        ["followUpWindowWorkingDays"] = (1, Most),
        ["followUpGraceWorkingDays"] = (0, Most),
        ["lossWindowDays"] = (1, Most),
        ["defaultExpectedDays"] = (1, Most),
        ["mailWindowWorkingDays"] = (1, Most),
        ["mailAnswerHours"] = (1, Most),
        ["silentWorkingDays"] = (1, Most),
        ["inHandBeforeDays"] = (1, Most),
        ["handOverGraceWorkingDays"] = (0, Most),
        ["pastPeriods"] = (1, 60),
        ["regularPercent"] = (100, Most),
        ["repeatOverduePercent"] = (100, Most),
        ["seaLimitDays"] = (1, Most),
        ["seaWarnDays"] = (0, Most),
    };

    public static Exemptions Apply(Exemptions basis, Func<string, int?> of) => new(
        of("newcomerWorkingDays") ?? basis.NewcomerWorkingDays,
        of("returnWorkingDays") ?? basis.ReturnWorkingDays,
        of("longAbsenceWorkingDays") ?? basis.LongAbsenceWorkingDays);

    public static ReadingOptions Apply(ReadingOptions basis, Func<string, int?> of) => new()
    {
        FollowUpWindowWorkingDays = of("followUpWindowWorkingDays") ?? basis.FollowUpWindowWorkingDays,
        FollowUpGraceWorkingDays = of("followUpGraceWorkingDays") ?? basis.FollowUpGraceWorkingDays,
        LossWindowDays = of("lossWindowDays") ?? basis.LossWindowDays,
        DefaultExpectedDays = of("defaultExpectedDays") ?? basis.DefaultExpectedDays,
        MailWindowWorkingDays = of("mailWindowWorkingDays") ?? basis.MailWindowWorkingDays,
        MailAnswerHours = of("mailAnswerHours") ?? basis.MailAnswerHours,
        SilentWorkingDays = of("silentWorkingDays") ?? basis.SilentWorkingDays,
        InHandBeforeDays = of("inHandBeforeDays") ?? basis.InHandBeforeDays,
        HandOverGraceWorkingDays = of("handOverGraceWorkingDays") ?? basis.HandOverGraceWorkingDays,
        PastPeriods = of("pastPeriods") ?? basis.PastPeriods,
        RegularPercent = of("regularPercent") ?? basis.RegularPercent,
        RepeatOverduePercent = of("repeatOverduePercent") ?? basis.RepeatOverduePercent,
        SeaLimitDays = of("seaLimitDays") ?? basis.SeaLimitDays,
        SeaWarnDays = of("seaWarnDays") ?? basis.SeaWarnDays,
    };
}
