using Parley.Analysis.Calls;
using Parley.Training.Data;

namespace Parley.Training.Evaluation;

/// <summary>How far two labellings of the same items agree, label by label. Where one of them did not label, nothing is counted.</summary>
internal sealed class Agreement
{
    private readonly Dictionary<string, PairCounts> _labels = [];
    private readonly List<(string First, string Second)> _personalities = [];
    private readonly List<(string First, string Second)> _stages = [];

    private Agreement()
    {
    }

    /// <summary>Items in both labellings.</summary>
    public int Items { get; private set; }

    /// <summary>Items that only the first labeller has.</summary>
    public int OnlyInFirst { get; private set; }

    /// <summary>By "family/label", families in the order of the reports.</summary>
    public IReadOnlyDictionary<string, PairCounts> Labels => _labels;

    /// <summary>Kappa over the eight personalities; null when undefined.</summary>
    public double? PersonalityKappa => PairCounts.KappaOf(_personalities);

    public double? StageKappa => PairCounts.KappaOf(_stages);

    /// <summary>Matches the items by id. An item that only the second labeller has, and one that is not the same text, is a mistake.</summary>
    public static (Agreement Agreement, IReadOnlyList<InputError> Errors) Of(IReadOnlyList<LabelledCall> first, IReadOnlyList<LabelledCall> second)
    {
        var agreement = new Agreement();
        var firstById = first.ToDictionary(call => call.Id, StringComparer.Ordinal);
        var errors = new List<InputError>();
        foreach (var call in second)
        {
            if (!firstById.TryGetValue(call.Id, out var other))
                errors.Add(CallPlace.Error(call, $"the first labelling has no item '{call.Id}'", "Correct the id or remove the item."));
            else if (Difference(other, call) is { } difference)
                errors.Add(CallPlace.Error(call, $"{difference} at {other.Location}", "Both must label the same text: restore it."));
            else
                agreement.Add(other, call);
        }
        agreement.OnlyInFirst = first.Count - agreement.Items;
        return (agreement, errors);
    }

    /// <summary>What makes the items different texts; null when they are the same.</summary>
    private static string? Difference(LabelledCall first, LabelledCall second)
    {
        if (first.Note != second.Note)
            return $"'{second.Id}' has another note than";
        if (first.Turns.Count != second.Turns.Count)
            return $"'{second.Id}' has {second.Turns.Count} turns, not {first.Turns.Count} as";
        for (var i = 0; i < first.Turns.Count; i++)
        {
            if (first.Turns[i].Text != second.Turns[i].Text || first.Turns[i].Speaker != second.Turns[i].Speaker)
                return $"turns[{i}] of '{second.Id}' differs in text or speaker from the one";
        }
        return null;
    }

    private void Add(LabelledCall first, LabelledCall second)
    {
        Items++;
        for (var i = 0; i < first.Turns.Count; i++)
            Add(first.Turns[i], second.Turns[i]);
        AddOne("personality", Analysis.Calls.Labels.Personalities.All, first.Personality, second.Personality, _personalities);
        AddOne("stage", Analysis.Calls.Labels.Stages.All, first.Stage, second.Stage, _stages);
        AddSet("note_customer_act", Analysis.Calls.Labels.CustomerActs.All, first.NoteCustomerActs, second.NoteCustomerActs);
        AddSet("note_violation", Analysis.Calls.Labels.Violations.All, first.NoteViolations, second.NoteViolations);
    }

    private void Add(LabelledTurn first, LabelledTurn second)
    {
        if (first.Speaker == Speaker.Customer)
        {
            AddSet("customer_act", Analysis.Calls.Labels.CustomerActs.All, first.Acts, second.Acts);
            return;
        }
        if (first.Violations is { } one && second.Violations is { } other)
            Row("violation/any").Add(one.Count > 0, other.Count > 0);
        AddSet("violation", Analysis.Calls.Labels.Violations.All, first.Violations, second.Violations);
        AddSet("agent_act", Analysis.Calls.Labels.AgentActs.All, first.Acts, second.Acts);
    }

    private void AddSet(string family, IReadOnlyList<string> labels, IReadOnlyList<string>? first, IReadOnlyList<string>? second)
    {
        if (first is null || second is null)
            return;
        foreach (var label in labels)
            Row($"{family}/{label}").Add(first.Contains(label), second.Contains(label));
    }

    private void AddOne(string family, IReadOnlyList<string> labels, string? first, string? second, List<(string, string)> answers)
    {
        if (first is null || second is null)
            return;
        answers.Add((first, second));
        AddSet(family, labels, [first], [second]);
    }

    private PairCounts Row(string label)
    {
        if (!_labels.TryGetValue(label, out var counts))
            _labels[label] = counts = new PairCounts();
        return counts;
    }
}
