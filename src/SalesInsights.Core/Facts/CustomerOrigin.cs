namespace SalesInsights.Facts;

/// <summary>How a customer came to an owner.</summary>
public enum CustomerOrigin
{
    /// <summary>The owner found and created the customer. 新建</summary>
    Created = 0,

    /// <summary>The owner took the customer from the public sea. 领取</summary>
    Claimed = 1,

    /// <summary>Somebody gave the customer to the owner. 分配</summary>
    Assigned = 2,
}
