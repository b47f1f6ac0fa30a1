using Parley.Analysis.Calls;

namespace Parley.Training.Tests;

/// <summary>Sample data in a word.</summary>
internal static class A
{
    public static LabelledCall Call(string id, params LabelledTurn[] turns) => new()
    {
        Id = id,
        Language = turns.Any(turn => turn.Text.Any(c => c > '\u3400')) ? "zh" : "en",
        Source = "authored",
        Turns = turns,
        Location = $"calls.jsonl:{1 + (id.Sum(c => (int)c) % 97)}",
    };

    public static LabelledTurn Agent(string text, params string[] violations) => Agent(text, [], violations);

    public static LabelledTurn Agent(string text, string[] acts, string[] violations) =>
        new() { Speaker = Speaker.Agent, Text = text, Acts = acts, Violations = violations };

    public static LabelledTurn Customer(string text, params string[] acts) => new() { Speaker = Speaker.Customer, Text = text, Acts = acts };

    public static LabelledCall Note(string id, string text, string? personality = null, params string[] acts) => new()
    {
        Id = id,
        Language = text.Any(c => c > '\u3400') ? "zh" : "en",
        Source = "authored",
        Note = text,
        Personality = personality,
        NoteCustomerActs = acts,
        NoteViolations = [],
        Location = "notes.jsonl:1",
    };
}
