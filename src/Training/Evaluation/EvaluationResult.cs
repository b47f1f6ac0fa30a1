using Parley.Analysis.Calls;

namespace Parley.Training.Evaluation;

/// <summary>Everything measured on a set of labelled calls.</summary>
internal sealed class EvaluationResult(string name)
{
    /// <summary>The set's name: a file name, or with a language after a slash.</summary>
    public string Name => name;

    public int Calls { get; set; }

    public int Notes { get; set; }

    public int Turns { get; set; }

    public LabelTable Violations { get; } = new(Labels.Violations.All);

    /// <summary>Is there any violation in the turn?</summary>
    public LabelCounts AnyViolation { get; } = new();

    /// <summary>Agent turns labelled with no violation, and how many of them raised an alert.</summary>
    public int CleanAgentTurns { get; set; }

    public int FalseAlarms { get; set; }

    /// <summary>Null without clean turns.</summary>
    public double? FalseAlarmsPer100 => CleanAgentTurns == 0 ? null : 100.0 * FalseAlarms / CleanAgentTurns;

    public LabelTable CustomerActs { get; } = new(Labels.CustomerActs.All);

    public LabelTable AgentActs { get; } = new(Labels.AgentActs.All);

    public LabelTable Personality { get; } = new(Labels.Personalities.All);

    /// <summary>Rows: truth, columns: result, in the order of <see cref="Labels.Personalities.All"/>.</summary>
    public int[,] PersonalityConfusion { get; } = new int[Labels.Personalities.All.Count, Labels.Personalities.All.Count];

    public LabelTable Stage { get; } = new(Labels.Stages.All);

    public LabelTable NotePersonality { get; } = new(Labels.Personalities.All);

    public LabelTable NoteCustomerActs { get; } = new(Labels.CustomerActs.All);

    public LabelTable NoteViolations { get; } = new(Labels.Violations.All);

    public CalibrationCurve PersonalityCalibration { get; } = new();

    public CalibrationCurve ViolationCalibration { get; } = new();
}
