namespace SalesInsights.Organizations;

/// <summary>What a salesperson is there for; it decides which rules apply.</summary>
public enum Role
{
    /// <summary>Finds new customers and looks after existing ones. The default. 综合</summary>
    Mixed = 0,

    /// <summary>Finds new customers. 开发</summary>
    Develop = 1,

    /// <summary>Looks after existing customers; is not asked for new ones. 维护</summary>
    Maintain = 2,

    /// <summary>Supports another salesperson's customers. 助理/跟单</summary>
    Assistant = 3,

    /// <summary>Heads others. 经理</summary>
    Manager = 4,
}
