using Parley.Analysis.Calls;

namespace Parley.Scoring.Output;

/// <summary>The words of a text report, Chinese or English; a label without a word is shown by its key.</summary>
internal sealed class ReportWords
{
    private readonly IReadOnlyDictionary<string, string> _labels;

    private ReportWords(IReadOnlyDictionary<string, string> labels) => _labels = labels;

    public required string Personality { get; init; }

    public required string Stage { get; init; }

    public required string Roles { get; init; }

    public required string Agent { get; init; }

    public required string Customer { get; init; }

    public required string Checks { get; init; }

    public required string Objections { get; init; }

    public required string Blocking { get; init; }

    /// <summary>The team's own.</summary>
    public required string Rules { get; init; }

    public required string Notes { get; init; }

    public required string Strategies { get; init; }

    public required string Inferred { get; init; }

    public required string Corrected { get; init; }

    /// <summary>The given roles contradict the words.</summary>
    public required string PerhapsSwapped { get; init; }

    /// <summary>A finding that no longer holds.</summary>
    public required string Withdrawn { get; init; }

    public static ReportWords For(string language) => language == "zh" ? Chinese : English;

    /// <summary>The word of a label or a check.</summary>
    public string Label(string key) => _labels.GetValueOrDefault(key) ?? key.Replace('_', ' ');

    /// <summary>Where roles came from.</summary>
    public string Origin(RolesOrigin origin) => origin switch
    {
        RolesOrigin.Inferred => Inferred,
        RolesOrigin.Corrected => Corrected,
        _ => Label(Labels.Stages.CannotTell),
    };

    private static ReportWords English { get; } = new(new Dictionary<string, string>())
    {
        Personality = "Personality",
        Stage = "stage",
        Roles = "Roles",
        Agent = "Agent",
        Customer = "Customer",
        Checks = "Handbook checks",
        Objections = "Objections",
        Blocking = "still blocks",
        Rules = "Own rules",
        Notes = "For the notes",
        Strategies = "Recommended",
        Inferred = "inferred",
        Corrected = "corrected",
        PerhapsSwapped = "perhaps the wrong way round",
        Withdrawn = "withdrawn",
    };

    private static ReportWords Chinese { get; } = new(ChineseWords.Labels)
    {
        Personality = "客户性格",
        Stage = "阶段",
        Roles = "角色",
        Agent = "销售",
        Customer = "客户",
        Checks = "手册检查",
        Objections = "异议",
        Blocking = "仍然阻碍成交",
        Rules = "自定义规则",
        Notes = "应记入笔记",
        Strategies = "建议策略",
        Inferred = "推断",
        Corrected = "已更正",
        PerhapsSwapped = "可能颠倒",
        Withdrawn = "已撤回",
    };
}
