namespace SalesInsights.Rules.Cases;

/// <summary>The unit of a fact: its name in answers and how its values are written.</summary>
public sealed record FactUnit
{
    /// <summary>Customers.</summary>
    public static readonly FactUnit Customers = new("customers", FactForm.Count);

    /// <summary>Opportunities.</summary>
    public static readonly FactUnit Opportunities = new("opportunities", FactForm.Count);

    /// <summary>Orders.</summary>
    public static readonly FactUnit Orders = new("orders", FactForm.Count);

    /// <summary>Targets.</summary>
    public static readonly FactUnit Targets = new("targets", FactForm.Count);

    /// <summary>Periods of the kind asked about.</summary>
    public static readonly FactUnit Periods = new("periods", FactForm.Count);

    /// <summary>Calendar days.</summary>
    public static readonly FactUnit Days = new("days", FactForm.Count);

    /// <summary>Working days of the company, less the person's absences.</summary>
    public static readonly FactUnit WorkingDays = new("workingDays", FactForm.Count);

    /// <summary>Conversations by mail.</summary>
    public static readonly FactUnit MailThreads = new("mailThreads", FactForm.Count);

    /// <summary>Hours within the company's working hours.</summary>
    public static readonly FactUnit BusinessHours = new("businessHours", FactForm.Number);

    /// <summary>A fraction.</summary>
    public static readonly FactUnit Share = new("share", FactForm.Share);

    /// <summary>A multiple of another number.</summary>
    public static readonly FactUnit Times = new("times", FactForm.Number);

    /// <summary>Money in the reporting currency.</summary>
    public static readonly FactUnit Money = new("money", FactForm.Money);

    /// <summary>The unit of the measure asked about.</summary>
    public static readonly FactUnit Measure = new("measure", FactForm.MeasureAmount);

    /// <summary>A day.</summary>
    public static readonly FactUnit Date = new("date", FactForm.Date);

    /// <summary>Makes a unit of a company's own.</summary>
    /// <param name="name">The name in answers, for example <c>samples</c>.</param>
    /// <param name="form">How values are written.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public FactUnit(string name, FactForm form)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new ArgumentException("A unit needs a name.", nameof(name));
        Name = name;
        Form = form;
    }

    /// <summary>The name in answers.</summary>
    public string Name { get; }

    /// <summary>How values are written.</summary>
    public FactForm Form { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
