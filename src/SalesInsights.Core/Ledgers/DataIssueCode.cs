namespace SalesInsights.Ledgers;

/// <summary>What is wrong with a row. The names are permanent: they stand in files and answers.</summary>
public enum DataIssueCode
{
    /// <summary>The row's id is empty.</summary>
    MissingId = 0,

    /// <summary>A cell that must be filled is empty.</summary>
    MissingValue = 1,

    /// <summary>A cell cannot be read as what it should be.</summary>
    InvalidValue = 2,

    /// <summary>The row has more or fewer cells than the header.</summary>
    WrongCellCount = 3,

    /// <summary>Two rows with the same id say different things.</summary>
    ConflictingDuplicate = 4,

    /// <summary>The row stands more than once, word for word.</summary>
    EqualDuplicate = 5,

    /// <summary>The owner or salesperson is not listed.</summary>
    UnknownSalesperson = 6,

    /// <summary>The department is not listed.</summary>
    UnknownDepartment = 7,

    /// <summary>The customer is not listed.</summary>
    UnknownCustomer = 8,

    /// <summary>The campaign is not listed.</summary>
    UnknownCampaign = 9,

    /// <summary>The opportunity is not listed.</summary>
    UnknownOpportunity = 10,

    /// <summary>The pipeline is not described.</summary>
    UnknownPipeline = 11,

    /// <summary>The stage is not described in the opportunity's pipeline.</summary>
    UnknownStage = 12,

    /// <summary>The order is not listed.</summary>
    UnknownOrder = 13,

    /// <summary>The measure is not known.</summary>
    UnknownMeasure = 14,

    /// <summary>The date is unknown.</summary>
    MissingDate = 15,

    /// <summary>No rate into the reporting currency is known on or before the day, or the last one is too old.</summary>
    MissingRate = 16,

    /// <summary>The amount is larger than 9 * 10^14 in the reporting currency.</summary>
    AmountOutOfRange = 17,

    /// <summary>Something ended before it began, such as closed before created.</summary>
    NegativeDuration = 18,

    /// <summary>The shares do not sum to 1.</summary>
    SharesNotOne = 19,

    /// <summary>Two dated rows hold for the same days.</summary>
    OverlappingDates = 20,

    /// <summary>A department lies below itself.</summary>
    DepartmentCycle = 21,

    /// <summary>The stage history repeats the stage that the opportunity is in.</summary>
    RepeatedStage = 22,

    /// <summary>The owner as last loaded differs from the last dated one.</summary>
    OwnerDisagrees = 23,

    /// <summary>The column or file is not used by this version.</summary>
    NotUsed = 24,

    /// <summary>The amount as last loaded differs from the last dated one.</summary>
    AmountDisagrees = 25,

    /// <summary>The amount changed after the opportunity closed; what it closed with counts.</summary>
    ChangedAfterClose = 26,

    /// <summary>What is due of an order is not what was ordered.</summary>
    DuesDisagree = 27,
}
