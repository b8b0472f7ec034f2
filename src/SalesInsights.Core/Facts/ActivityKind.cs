namespace SalesInsights.Facts;

/// <summary>What an activity was.</summary>
public enum ActivityKind
{
    /// <summary>A mail from the customer.</summary>
    MailIn = 0,

    /// <summary>A mail to the customer.</summary>
    MailOut = 1,

    /// <summary>A call.</summary>
    Call = 2,

    /// <summary>A meeting.</summary>
    Meeting = 3,

    /// <summary>A visit.</summary>
    Visit = 4,

    /// <summary>A chat message.</summary>
    Message = 5,

    /// <summary>A note for oneself: no contact.</summary>
    Note = 6,

    /// <summary>A quotation was sent.</summary>
    Quote = 7,

    /// <summary>A sample was sent.</summary>
    Sample = 8,
}
