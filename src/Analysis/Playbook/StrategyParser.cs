using Parley.Analysis.Calls;
using YamlDotNet.RepresentationModel;

namespace Parley.Analysis.Playbook;

/// <summary>Reads one strategy from its YAML mapping, collecting every mistake on the way.</summary>
/// <param name="report">Takes the node at fault, message and remedy.</param>
internal sealed class StrategyParser(Action<YamlNode, string, string> report)
{
    private const int DefaultPriority = 50;
    private static readonly string[] Uses = ["live", "report"];
    private static readonly string[] Outcomes = [CheckOutcome.Missed.ToKey(), CheckOutcome.CannotTell.ToKey()];
    private static readonly string[] Personalities = Labels.Personalities.All.Where(type => type != Labels.Personalities.Undetermined).ToArray();

    /// <summary>The strategy as far as it could be read; it is whole only when nothing was reported.</summary>
    public Strategy Parse(YamlMappingNode node)
    {
        var fields = new YamlFields(node, "", report);
        fields.RefuseUnknown("id", "handbook", "priority", "when", "not_yet", "title", "action", "say", "avoid");
        return new Strategy
        {
            Id = Id(fields),
            Handbook = fields.Key("handbook", HandbookSections.All) ?? "",
            Priority = fields.Number("priority", DefaultPriority, 0, 100),
            When = fields.Mapping("when", required: true) is { } when ? Triggers(when) : new StrategyTriggers(),
            NotYet = fields.Mapping("not_yet") is { } done ? Done(done) : StrategyDone.Never,
            Title = Text(fields, "title"),
            Action = Text(fields, "action"),
            Say = Text(fields, "say"),
            Avoid = Text(fields, "avoid"),
        };
    }

    private static string Id(YamlFields fields)
    {
        var id = fields.Text("id");
        if (id is not null && !id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'))
            fields.Report("id", $"\"id\" is \"{id}\"", "Use lower-case letters, digits and hyphens only.");
        return id ?? "";
    }

    private static StrategyTriggers Triggers(YamlFields when)
    {
        when.RefuseUnknown(
            "personalities", "violations", "acts", "stages", "checks", "best_after", "except_stages", "use", "from_turn", "until_turn");
        var uses = when.Keys("use", Uses);
        var triggers = new StrategyTriggers
        {
            Personalities = when.Keys("personalities", Personalities),
            Violations = when.Keys("violations", Labels.Violations.All),
            Acts = when.Keys("acts", Labels.CustomerActs.All),
            Stages = when.Keys("stages", Labels.Stages.All),
            Checks = Checks(when),
            BestAfter = when.Keys("best_after", Labels.CustomerActs.All),
            ExceptStages = when.Keys("except_stages", Labels.Stages.All),
            Live = uses.Count == 0 || uses.Contains("live"),
            Report = uses.Count == 0 || uses.Contains("report"),
            FromTurn = when.Number("from_turn", 0, 0, 10_000),
            UntilTurn = when.Number("until_turn", int.MaxValue, 1, 10_000),
        };
        if (!((string[])["personalities", "violations", "acts", "stages", "checks"]).Any(when.Has))
            when.Report(null, "\"when\" names no finding, so the strategy could never be selected", "Give personalities, violations, acts, stages or checks.");
        if (triggers.FromTurn > triggers.UntilTurn)
            when.Report("from_turn", $"\"when.from_turn\" is {triggers.FromTurn}, after until_turn {triggers.UntilTurn}", "Correct one of them.");
        return triggers;
    }

    private static Dictionary<string, IReadOnlyList<CheckOutcome>> Checks(YamlFields when)
    {
        var outcomes = new Dictionary<string, IReadOnlyList<CheckOutcome>>();
        if (when.Mapping("checks") is not { } checks)
            return outcomes;
        checks.RefuseUnknown(CheckKeys.All);
        foreach (var check in checks.Names.Where(CheckKeys.All.Contains))
        {
            outcomes[check] = checks.Keys(check, Outcomes)
                .Select(key => key == CheckOutcome.Missed.ToKey() ? CheckOutcome.Missed : CheckOutcome.CannotTell).ToList();
            if (outcomes[check].Count == 0)
                checks.Report(check, $"\"when.checks.{check}\" names no outcome", "Give [missed], [cannot_tell] or both.");
        }
        return outcomes;
    }

    private static StrategyDone Done(YamlFields done)
    {
        done.RefuseUnknown("acts", "ever", "checks");
        return new StrategyDone
        {
            Acts = done.Keys("acts", Labels.AgentActs.All),
            Ever = done.Keys("ever", Labels.AgentActs.All),
            Checks = done.Keys("checks", CheckKeys.All),
        };
    }

    private static BilingualText Text(YamlFields fields, string name)
    {
        if (fields.Mapping(name, required: true) is not { } text)
            return new BilingualText("", "");
        text.RefuseUnknown("zh", "en");
        return new BilingualText(WithPlaceholders(text, name, "zh"), WithPlaceholders(text, name, "en"));
    }

    private static string WithPlaceholders(YamlFields text, string name, string language)
    {
        var value = text.Text(language) ?? "";
        foreach (var unknown in Placeholders.Unknown(value))
            text.Report(language, $"\"{name}.{language}\" has the unknown placeholder \"{unknown}\"", $"Known: {{{string.Join("}, {", Placeholders.Known)}}}.");
        return value;
    }
}
