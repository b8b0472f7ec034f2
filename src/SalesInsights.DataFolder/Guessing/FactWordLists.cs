namespace SalesInsights.DataFolder.Guessing;

/// <summary>The kinds of fact that are looked for, in the order in which a mapping lists them.</summary>
internal static class FactWordLists
{
    private const string Owner = "ownerid owner salespersonid salesperson salesagent salesrepid salesrep sellerid seller repid rep assignedtoid "
        + "assignedto assigneduser accountowner accountmanager employeeid userid 业务员id 业务员编号 业务员工号 业务员 销售员 销售代表 负责人id 负责人 归属人 所有者 客户经理 跟进人 销售";
    private const string Customer = "customerid accountid clientid companyid customerno customercode customer account client company userid "
        + "客户id 客户编号 客户代码 客户名称 客户 公司名称";
    private const string Opportunity = "opportunityid dealid opportunity deal 商机id 商机编号 机会编号 商机名称 商机";
    private const string Money = "currency currencycode currencyisocode 币种 货币 币别";

    /// <summary>Tables that are parts of others and no facts of their own.</summary>
    public static readonly string[] Parts = ["lineitem", "orderline", "orderitem", "orderdetail", "invoiceline", "明细"];

    public static IReadOnlyList<FactWordList> All { get; } =
    [
        new("stages", [(15, "pipelinestage stages 销售阶段 阶段定义 阶段设置"), (5, "阶段")],
            ("id", "stageid id stage stagename 阶段id 阶段编号 阶段 阶段名称"), ("name", "label stagename name stage 阶段名称 名称 阶段"),
            ("order", "displayorder sortorder order position sequence 顺序 排序 序号"), ("pipeline_id", "pipelineid pipeline 销售流程"),
            ("probability", "probability winprobability 赢率 成功率"), ("expected_days", "expecteddays 预计天数"), ("outcome", "outcome stagetype 结果")),
        new("departments", [(8, "department 部门"), (7, "territor team 团队 区域 大区")],
            ("id", "departmentid territoryid teamid id 部门id 部门编号 部门 部门名称"), ("name", "departmentname name teamname territory department 部门名称 部门 名称"),
            ("parent_id", "parentid parentdepartment parent group 上级部门 上级部门编号"), ("manager_id", "managerid manager 部门负责人 负责人")),
        new("salespeople", [(9, "salesperson salespeople salesteam salesrep seller 业务员 销售员 销售人员"), (8, "employee staff 员工 人员"), (6, "user 用户")],
            ("id", "salespersonid salesagent employeeid salesrepid userid repid id salesperson salesrep username 业务员id 业务员编号 工号 员工编号 业务员 姓名"),
            ("name", "fullname name salesagent salesperson employeename salesrep 姓名 业务员姓名 业务员 员工姓名 名称"),
            ("department_id", "departmentid department teamid team territoryid territory manager regionaloffice region 部门id 部门编号 部门 所属部门 团队"),
            ("active_from", "hiredate activefrom startdate 入职日期 入职时间"), ("active_to", "leavedate terminationdate activeto enddate 离职日期 离职时间")),
        new("memberships", [(18, "territoryhistory departmenthistory teamhistory membership 部门变更 调岗")],
            ("salesperson_id", Owner), ("department_id", "territoryid departmentid teamid department territory team 部门id 部门编号 部门"),
            ("from", "startdate fromdate from 开始日期 调入日期 生效日期")),
        new("customers", [(9, "customer account client 客户"), (4, "company companies 公司"), (2, "store")],
            ("id", "customerid accountid clientid companyid id customerno customercode account customer client company 客户id 客户编号 客户代码 编号 客户名称 客户"),
            ("owner_id", Owner), ("name", "customername accountname companyname name account customer client company 客户名称 公司名称 客户 名称"),
            ("created_on", "createdate createddate createdon createdat created 创建时间 创建日期 建档日期 录入时间"),
            ("source", "leadsource accountsource source 客户来源 来源"), ("segment", "segment type sector industry 客户类型 行业 分类"),
            ("grade", "grade rating level 客户等级 客户级别 等级 级别"), ("country", "country billingcountry countryregioncode officelocation 国家地区 国家 所在国家")),
        new("opportunities", [(10, "salespipeline 商机 销售机会"), (9, "opportunit 机会"), (8, "deal")],
            ("id", "opportunityid dealid id opportunityno 商机id 商机编号 机会编号 编号"), ("customer_id", Customer), ("owner_id", Owner),
            ("created_at", "propertycreatedate createddate createdate createdat createdon created engagedate opendate startdate 创建时间 创建日期 开始日期"),
            ("pipeline_id", "dealpipelineid pipelineid pipeline 销售流程"), ("name", "opportunityname propertydealname dealname name title 商机名称 机会名称 主题 名称"),
            ("segment", "productline product type 产品线 产品 业务类型"),
            ("amount", "amount propertyamount dealvalue closevalue value 商机金额 预计金额 预计成交金额 销售金额 金额"), ("currency", Money),
            ("expected_close", "expectedclosedate expectedclose closedate propertyclosedate 预计成交日期 预计签单日期 预计结单日期 预计成交时间"),
            ("next_action_on", "nextactiondate nextactivitydate nextstepdate 下次跟进日期 下次跟进时间"), ("lost_reason", "lostreason lossreason 输单原因 丢单原因 失败原因"),
            ("stage_id", "stageid dealpipelinestageid stagename dealstage salesstage stage 商机阶段 销售阶段 阶段名称 阶段 状态"),
            ("closed_at", "closedat closeddate closedate propertyclosedate 成交日期 结单日期 关闭日期 关闭时间 结束日期")),
        new("stage_entries", [(16, "stagehistory opportunityhistory dealstage stageentr stagechange 阶段历史 阶段变更 阶段记录 阶段推进")],
            ("opportunity_id", "opportunityid dealid id opportunity deal 商机id 商机编号 商机 商机名称"),
            ("stage_id", "stageid stagename dealstage tostage newstage stage value 新阶段 变更后阶段 阶段名称 阶段"),
            ("entered_at", "dateentered enteredat enteredon changedat fivetranstart timestamp date 进入时间 进入日期 变更时间 变更日期 时间")),
        new("orders", [(10, "order invoice 订单 合同")],
            ("id", "orderid salesorderid invoiceid id orderno ordernumber 订单id 订单编号 订单号 合同编号 编号"), ("owner_id", Owner),
            ("ordered_on", "orderdate orderedon effectivedate invoicedate date createddate createdat 下单日期 下单时间 订单日期 签单日期 签订日期 日期"),
            ("amount", "amount orderamount subtotal totalamount total totaldue value 订单金额 合同金额 总金额 金额"), ("customer_id", Customer),
            ("opportunity_id", Opportunity),
            ("currency", Money), ("cancelled_on", "cancelledon cancelledat cancellationdate canceledat 取消日期 作废日期")),
        new("payments", [(12, "payment receipt 回款 收款 到账")],
            ("id", "paymentid receiptid id paymentno 回款id 回款编号 收款编号 编号"),
            ("received_on", "receivedon paymentdate receiptdate paidat paidon date 回款日期 收款日期 到账日期 日期"),
            ("amount", "amount paymentamount paid value 回款金额 收款金额 到账金额 金额"), ("currency", Money),
            ("order_id", "orderid salesorderid invoiceid orderno order 订单id 订单编号 订单号 合同编号"), ("customer_id", Customer), ("owner_id", Owner)),
        new("activities", [(9, "activit engagement task event meeting call visit 跟进 拜访 联系记录 活动 通话")],
            ("id", "activityid taskid eventid engagementid id 跟进id 跟进编号 编号"), ("kind", "kind activitytype tasksubtype type 跟进方式 跟进类型 活动类型 类型 方式"),
            ("at", "activitydatetime activitydate starttime startdatetime occurredat timestamp date createddate createdat 跟进时间 跟进日期 活动时间 联系时间 时间 日期"),
            ("salesperson_id", Owner), ("customer_id", Customer), ("opportunity_id", Opportunity), ("thread_id", "threadid thread")),
        new("targets", [(20, "quota target goal 目标 业绩指标")],
            ("subject_id", Owner), ("period", "period month quarter quotadate startdate date 期间 月份 季度 目标月份 年度"),
            ("amount", "salesquota quota targetamount target goal amount 目标金额 目标 指标 金额"), ("currency", Money), ("set_on", "seton modifieddate 设定日期")),
        new("rates", [(10, "exchangerate currencyrate 汇率")],
            ("currency", Money), ("date", "date ratedate 日期"), ("rate", "rate exchangerate averagerate endofdayrate 汇率")),
        new("campaigns", [(9, "campaign 展会 市场活动")],
            ("id", "campaignid id 编号"), ("name", "campaignname name 名称 展会名称"), ("from", "startdate from 开始日期"), ("to", "enddate to 结束日期")),
    ];

    public static FactWordList Of(string fact) => All.First(l => l.Fact == fact);
}
