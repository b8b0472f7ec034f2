using SalesInsights.Rules.Wording;

namespace SalesInsights.Sample.Screens;

/// <summary>Chances as they are shown to people: none is said to be certain that is not.</summary>
internal static class ChanceText
{
    public static string Chance(this Language language, double chance) =>
        chance is > 0.99 and < 1 ? ">99%" : chance < 0.01 ? "<1%" : language.Percent(chance);
}
