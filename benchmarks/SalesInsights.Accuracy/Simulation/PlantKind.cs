namespace SalesInsights.Accuracy.Simulation;

/// <summary>What can be planted.</summary>
internal enum PlantKind
{
    /// <summary>Fewer new customers.</summary>
    FewCustomers,

    /// <summary>Fewer of the customers that come from the start on get an opportunity.</summary>
    LowFollowUp,

    /// <summary>They get it later.</summary>
    LateFollowUp,

    /// <summary>More is lost at one stage.</summary>
    Lost,

    /// <summary>Nothing leaves one stage in time, in whichever direction.</summary>
    Stuck,
}
