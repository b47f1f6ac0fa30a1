using System.Globalization;
using System.Text.Json;

namespace Parley.Analysis.Calls;

/// <summary>Turns one JSON object into a <see cref="LabelledCall"/>, collecting every mistake on the way.</summary>
internal sealed class LabelledCallParser(string file, int line)
{
    private const int MaximumIdLength = 200;
    private static readonly string[] Languages = ["zh", "en"];
    private static readonly string[] Sources = ["authored", "recorded", "corrected"];
    private static readonly string[] Buyers = ["end_user", "distributor"];

    private readonly List<InputError> errors = [];

    public IReadOnlyList<InputError> Errors => errors;

    public void Report(string message, string remedy) => errors.Add(new InputError(file, line, message, remedy));

    /// <summary>The call as far as it could be read; it is whole only when <see cref="Errors"/> is empty.</summary>
    public LabelledCall Parse(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Report($"the line is {JsonFields.Kind(root)}, not a JSON object", "Put one labelled call on each line.");
            return new LabelledCall { Id = "", Language = "" };
        }
        var call = new JsonFields(root, "", Report);
        return new LabelledCall
        {
            Id = Id(call),
            Language = call.Key("lang", Languages, required: true) ?? "",
            Industry = call.Text("industry"),
            Source = call.Key("source", Sources),
            Author = call.Text("author"),
            Stage = call.Key("stage", Labels.Stages.All),
            Personality = call.Key("personality", Labels.Personalities.All),
            Secondary = call.Key("secondary", Labels.Personalities.All),
            Turns = Turns(call),
            Note = NoteText(call),
            NoteCustomerActs = call.Keys("customer_acts", Labels.CustomerActs.All),
            NoteViolations = call.Keys("violations", Labels.Violations.All),
            Notes = Notes(call),
            Location = string.Create(CultureInfo.InvariantCulture, $"{file}:{line}"),
        };
    }

    private string Id(JsonFields call)
    {
        var id = call.Text("id", required: true) ?? "";
        if (id.Length > MaximumIdLength) Report($"id has {id.Length} characters", $"Use at most {MaximumIdLength}.");
        return id;
    }

    /// <summary>Also sees to it that a call has turns or a note, and what belongs to a note only with a note.</summary>
    private List<LabelledTurn> Turns(JsonFields call)
    {
        var turns = new List<LabelledTurn>();
        foreach (var (element, path) in call.Items("turns")) turns.Add(Turn(element, path));
        if (call.Has("note") && call.Has("turns")) Report("the call has both \"note\" and \"turns\"", "Keep one of them.");
        if (!call.Has("note") && turns.Count == 0) Report("the call has neither turns nor a note", "Give \"turns\" with at least one turn, or \"note\".");
        if (call.Has("note")) return turns;
        foreach (var name in (string[])["customer_acts", "violations"])
        {
            if (call.Has(name)) Report($"\"{name}\" stands beside turns", "It belongs to a note; label each turn instead.");
        }
        return turns;
    }

    private LabelledTurn Turn(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Report($"{path} is {JsonFields.Kind(element)}, not an object", "Give each turn as {\"speaker\":…,\"text\":…}.");
            return new LabelledTurn { Speaker = Speaker.Unknown, Text = "" };
        }
        var turn = new JsonFields(element, path + ".", Report);
        var speaker = turn.Key("speaker", ["agent", "customer"], required: true);
        var (start, end) = (turn.Offset("start_ms"), turn.Offset("end_ms"));
        if (end < start) Report($"{path} ends at {end.Value.TotalMilliseconds} ms, before it starts at {start.Value.TotalMilliseconds} ms", "Correct start_ms or end_ms.");
        return new LabelledTurn
        {
            Speaker = speaker == "agent" ? Speaker.Agent : Speaker.Customer,
            Text = turn.Text("text", required: true) ?? "",
            StartOffset = start,
            EndOffset = end,
            Acts = Acts(turn, speaker),
            Violations = Violations(turn, speaker),
        };
    }

    /// <summary>An act of the other side gets a message of its own: it is mostly the speaker that is wrong.</summary>
    private static IReadOnlyList<string>? Acts(JsonFields turn, string? speaker) => speaker switch
    {
        "agent" => turn.Keys("acts", Labels.AgentActs.All, ("a customer's act on an agent's turn", Labels.CustomerActs.All)),
        "customer" => turn.Keys("acts", Labels.CustomerActs.All, ("an agent's act on a customer's turn", Labels.AgentActs.All)),
        _ => turn.Keys("acts", [.. Labels.AgentActs.All, .. Labels.CustomerActs.All]),
    };

    /// <summary>An empty list on a customer's turn says nothing and is let pass.</summary>
    private IReadOnlyList<string>? Violations(JsonFields turn, string? speaker)
    {
        var violations = turn.Keys("violations", Labels.Violations.All);
        if (speaker != "customer") return violations;
        if (violations is { Count: > 0 })
        {
            Report($"{turn.Path("violations")} is \"{string.Join("\", \"", violations)}\" on a customer's turn", "Only agents' turns have violations; correct the speaker or remove them.");
        }
        return null;
    }

    private static string? NoteText(JsonFields call) => call.Has("note") ? call.Text("note", required: true) : null;

    private LabelledNotes? Notes(JsonFields call)
    {
        if (call.Object("notes") is not { } element) return null;
        var notes = new JsonFields(element, "notes.", Report);
        return new LabelledNotes
        {
            Company = notes.Text("company"),
            Buyer = notes.Key("buyer", Buyers),
            Contacts = notes.Texts("contacts"),
            NextStep = notes.Text("next_step"),
            Promises = notes.Texts("promises"),
        };
    }
}
