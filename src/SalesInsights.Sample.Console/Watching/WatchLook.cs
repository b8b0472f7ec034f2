using NodaTime;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Sample.Watching;

/// <summary>What a look at the folder found.</summary>
internal sealed record WatchLook(LocalDate AsOf, DateTimeZone Zone, Language Language, IReadOnlyList<ToldFinding> Findings, int Exit);
