namespace SalesInsights.DataFolder;

/// <summary>What a guessed mapping is unsure of. Names are permanent: programs may compare them.</summary>
public enum GuessDoubt
{
    /// <summary>The table is like no kind of fact and is not used.</summary>
    TableNotRecognised = 0,

    /// <summary>Columns of a table that is used are not.</summary>
    ColumnsNotUsed,

    /// <summary>Several columns could be the field; the values are the one that was taken, then the others.</summary>
    SeveralCandidates,

    /// <summary>No column names the field, and none is needed: it is left empty.</summary>
    FieldLeftEmpty,

    /// <summary>The field is taken from another table; the values are that table and its column.</summary>
    TakenFromOtherTable,

    /// <summary>Another table could be the same kind of fact; the value is the one that was taken.</summary>
    SecondTableForFact,

    /// <summary>Dates may be day/month or month/day; the value is the format that was taken.</summary>
    DayOrMonthFirst,

    /// <summary>Some cells of a column with dates have none of the formats found; the values are one of them and how many there are.</summary>
    DateNotUnderstood,

    /// <summary>What a stage means is guessed by its name; the values are the stage and its outcome.</summary>
    StageOutcome,

    /// <summary>The order of the stages is guessed; the values are the stages in that order.</summary>
    StageOrder,

    /// <summary>What kind of contact a word means is guessed; the values are the word and the kind.</summary>
    ActivityKind,

    /// <summary>Salespeople are listed nowhere and are taken out of a column with owners.</summary>
    PeopleOutOfOwners,

    /// <summary>Opportunities of nobody stand with a salesperson "Unassigned"; the value is how many rows there are.</summary>
    UnassignedOwner,

    /// <summary>Rows marked as deleted are left out.</summary>
    DeletedLeftOut,

    /// <summary>The periods of targets are taken from one start day to the next; the value is the last day of the last one.</summary>
    TargetPeriods,

    /// <summary>All amounts of the column are whole numbers: cents would need a scale of 0.01.</summary>
    PerhapsCents,

    /// <summary>No table says the currency; the value is the one that was taken.</summary>
    Currency,

    /// <summary>No table says the time zone; the value is the one that was taken.</summary>
    TimeZone,

    /// <summary>The mapping cannot be loaded before this is given: the values are kinds of fact, any of which will do.</summary>
    Missing,
}
