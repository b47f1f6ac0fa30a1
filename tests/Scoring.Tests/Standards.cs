namespace Parley.Scoring.Tests;

/// <summary>Rules and a scorecard of a team's own.</summary>
internal static class Standards
{
    /// <summary>The agent begs in these words; nobody thanks at the end.</summary>
    public const string Rules = """
        version: 1.0.0
        rules:
          - id: begs
            title: { zh: "求单", en: "Begs" }
            when: { role: agent, phrase: 求求您 }
          - id: no-thanks
            title: { zh: "没有致谢", en: "No thanks" }
            when: { not: { phrase: 谢谢, last: { turns: 2 } } }

        """;

    /// <summary>The same with other words.</summary>
    public const string NewRules = """
        version: 1.1.0
        rules:
          - id: begs
            title: { zh: "求单", en: "Begs" }
            when: { role: agent, phrase: 拜托您了 }
          - id: no-thanks
            title: { zh: "没有致谢", en: "No thanks" }
            when: { not: { phrase: 谢谢, last: { turns: 2 } } }

        """;

    /// <summary>Begging makes the score 0.</summary>
    public const string Scorecard = """
        id: team
        version: 1.0.0
        title: { zh: "评分卡", en: "Scorecard" }
        items:
          - { id: greeting, title: { zh: "问候", en: "Greeting" }, weight: 4, check: opening_greeting }
          - { id: begging, title: { zh: "求单", en: "Begging" }, weight: 1, rule: begs, expect: no_hit, fatal: true }

        """;
}
