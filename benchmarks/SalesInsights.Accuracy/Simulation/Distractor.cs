namespace SalesInsights.Accuracy.Simulation;

/// <summary>What looks like a problem of a person and is none.</summary>
internal enum Distractor
{
    /// <summary>Away for nine weeks of the last quarter, and the calendar says so.</summary>
    LoggedAbsence,

    /// <summary>Away for five weeks, and nobody wrote it down.</summary>
    UnloggedAbsence,

    /// <summary>Joined four months ago and takes 150 working days to sell like the others.</summary>
    Newcomer,

    /// <summary>Came home from a fair with forty customers at once.</summary>
    FairBatch,

    /// <summary>Has always lived from repeat orders; the role is mixed.</summary>
    RepeatSeller,

    /// <summary>An assistant writes the mails and makes the calls.</summary>
    AssistantMail,

    /// <summary>Half of the customers are shared with a colleague.</summary>
    SharedCustomers,

    /// <summary>Customers fall to the public sea after 25 working days, in the whole company.</summary>
    PublicSeaRecall,

    /// <summary>Works large customers only from now on: slower and rarer wins, as for all who work them.</summary>
    MixShift,

    /// <summary>Lost the largest deal of the year.</summary>
    BigLoss,

    /// <summary>The market gives everybody 40 % less in the last quarter.</summary>
    LowSeason,

    /// <summary>The target was doubled.</summary>
    DoubledTarget,

    /// <summary>Two of five stage entries were not recorded.</summary>
    LogMissing,

    /// <summary>Records that a deal was lost, but hardly any step before.</summary>
    LogMissingUnlessLost,
}
