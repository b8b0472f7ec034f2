using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>A <see cref="Customer"/> with codes for its texts.</summary>
internal readonly record struct CustomerRow(
    int Id, int Owner, StagedMoment CreatedOn, CustomerOrigin Origin, int Campaign, int Segment, int Source, int Country, int Grade)
    : IStagedRecord;
