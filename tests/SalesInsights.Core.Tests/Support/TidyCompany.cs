using SalesInsights.Companies;

namespace SalesInsights.Tests.Support;

/// <summary>A generated company without bad rows, whose references never point into the future; a history is dated or not dated as a whole.</summary>
public sealed class TidyCompany(CompanyProfile profile, IReadOnlyList<object> rows) : SmallCompany(profile, rows);
