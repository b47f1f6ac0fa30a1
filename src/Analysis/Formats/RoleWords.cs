using System.Collections.Frozen;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats;

/// <summary>The words by which transcripts name a role, in normalised text (half-width, simplified, lower case).</summary>
internal static class RoleWords
{
    private static readonly string[] Agents =
    [
        "客服", "坐席", "座席", "销售", "业务员", "顾问", "员工", "销售员", "销售顾问", "销售代表", "客服人员", "客服代表", "客服专员", "坐席人员",
        "话务员", "接线员", "专员", "客户经理", "卖家", "卖方", "商家", "我方",
        "agent", "rep", "sales", "seller", "operator", "representative", "sales rep", "sales representative", "salesperson", "salesman",
        "customer service", "customer support", "customer care", "support", "service rep", "csr", "account manager", "account executive",
        "staff", "advisor", "adviser", "consultant", "call agent", "support agent", "sales agent",
    ];

    private static readonly string[] Customers =
    [
        "客户", "顾客", "用户", "来电", "对方", "买家", "买方", "来电人", "来电者", "客人", "访客", "消费者",
        "customer", "caller", "client", "prospect", "buyer", "user", "end user", "end_user", "shopper",
    ];

    private static readonly FrozenDictionary<string, Speaker> Roles = Agents.Select(word => (word, Speaker.Agent))
        .Concat(Customers.Select(word => (word, Speaker.Customer)))
        .ToFrozenDictionary(role => role.word, role => role.Item2, StringComparer.Ordinal);

    /// <summary>Longest first, so that "客户经理" is not taken for "客户".</summary>
    private static readonly string[] ByLength = [.. Roles.Keys.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];

    /// <summary>The role that a whole text names; unknown for any other.</summary>
    public static Speaker Find(string normalized) => Roles.GetValueOrDefault(normalized);

    /// <summary>The longest role word that a text begins with.</summary>
    public static (string Word, Speaker Speaker)? FindStart(string normalized)
    {
        foreach (var word in ByLength)
        {
            if (normalized.StartsWith(word, StringComparison.Ordinal))
                return (word, Roles[word]);
        }
        return null;
    }
}
