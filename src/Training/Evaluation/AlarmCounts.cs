using Parley.Analysis.Calls;

namespace Parley.Training.Evaluation;

/// <summary>
/// How loud a model is on dialogue that nobody labelled: where hardly anything is wrong, nearly every alert is a false one, and a model that
/// knows its limits mostly abstains.
/// </summary>
internal sealed class AlarmCounts(string name)
{
    /// <summary>Personalities that say nothing against a customer: the others are strong claims.</summary>
    private static readonly string[] Mild = [Labels.Personalities.Undetermined, Labels.Personalities.OpenMinded];

    private readonly Dictionary<string, int> _byViolation = Labels.Violations.All.ToDictionary(violation => violation, _ => 0);
    private readonly Dictionary<string, int> _byPersonality = Labels.Personalities.All.ToDictionary(type => type, _ => 0);

    public string Name => name;

    public int Calls { get; private set; }

    /// <summary>Calls whose speakers had no roles and got none.</summary>
    public int CallsWithoutRoles { get; private set; }

    public int AgentTurns { get; private set; }

    public int TurnsWithAlert { get; private set; }

    /// <summary>Alerts by violation; a turn can have several.</summary>
    public IReadOnlyDictionary<string, int> ByViolation => _byViolation;

    /// <summary>Calls in which the customer speaks, by personality.</summary>
    public IReadOnlyDictionary<string, int> ByPersonality => _byPersonality;

    /// <summary>Null without agent turns.</summary>
    public double? AlertsPer100 => Figure.Per100(TurnsWithAlert, AgentTurns);

    /// <summary>Calls given a type other than undetermined and open_minded; null without customers.</summary>
    public double? TypedPer100 => Figure.Per100(_byPersonality.Where(pair => !Mild.Contains(pair.Key)).Sum(pair => pair.Value), _byPersonality.Values.Sum());

    /// <summary>Share of the calls whose customer stays undetermined, in [0, 1].</summary>
    public double? Abstention => Figure.Per100(_byPersonality[Labels.Personalities.Undetermined], _byPersonality.Values.Sum()) / 100;

    public void Add(CallReport report)
    {
        Calls++;
        CallsWithoutRoles += report.Roles.Origin == RolesOrigin.CannotTell ? 1 : 0;
        foreach (var turn in report.Turns.Where(turn => turn.Speaker == Speaker.Agent))
        {
            AgentTurns++;
            TurnsWithAlert += turn.Violations.Count > 0 ? 1 : 0;
            foreach (var violation in turn.Violations)
                _byViolation[violation.Violation]++;
        }
        if (report.Turns.Any(turn => turn.Speaker == Speaker.Customer))
            _byPersonality[report.Personality.Type]++;
    }
}
