using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats;

/// <summary>What the user knows better about who is who: roles by the file's own names, or that the two sides are the wrong way round.</summary>
public sealed record RoleCorrection
{
    private const int ShownLabels = 10;

    /// <summary>By the file's name for the speaker; "agent" and "customer" stand for turns that have that role already.</summary>
    public IReadOnlyDictionary<string, Speaker> Roles { get; init; } = new Dictionary<string, Speaker>();

    /// <summary>Agent and customer are exchanged, given and inferred.</summary>
    public bool Swap { get; init; }

    /// <summary>Reads "A=agent,B=customer".</summary>
    /// <param name="text">Pairs with commas between them; a name may hold "=" itself.</param>
    /// <param name="problem">What is wrong and what to do, else null.</param>
    public static IReadOnlyDictionary<string, Speaker> Parse(string text, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var roles = new Dictionary<string, Speaker>(StringComparer.Ordinal);
        problem = null;
        foreach (var pair in text.Split(',', '，'))
        {
            var equals = pair.LastIndexOf('=');
            var (label, role) = equals > 0 ? (pair[..equals].Trim(), pair[(equals + 1)..].Trim()) : ("", "");
            if (label.Length == 0 || role.Length == 0 || !SpeakerKeys.TryParse(role, out var speaker))
                problem ??= $"'{pair.Trim()}' gives no role. Write label=agent, label=customer or label=unknown, with commas between: A=agent,B=customer.";
            else if (!roles.TryAdd(label, speaker))
                problem ??= $"'{label}' has a role twice. Keep one.";
        }
        return roles;
    }

    /// <summary>The call with its roles corrected. A name that the call does not know is an error, unless all its own names have a role.</summary>
    internal ReadItem Apply(ReadItem item, string file)
    {
        if (item.Call is not Transcript call)
            return item;
        var labels = call.Turns.Select(LabelOf).Distinct(StringComparer.Ordinal).ToList();
        if (Roles.Keys.FirstOrDefault(label => !labels.Contains(label)) is { } unknown && !labels.TrueForAll(Roles.ContainsKey))
            return new ReadItem { Error = new InputError(file, null, $"the call \"{call.CallId}\" has no speaker \"{unknown}\", to whom --roles gives a role", $"Found: {Shown(labels)}.") };
        return item with
        {
            Call = call with { Turns = [.. call.Turns.Select(Correct)], RolesCorrected = true, SwapInferredRoles = Swap },
        };
    }

    private Turn Correct(Turn turn)
    {
        var speaker = Roles.TryGetValue(LabelOf(turn), out var role) || Roles.TryGetValue(turn.Speaker.ToKey(), out role) ? role : turn.Speaker;
        return turn with { Speaker = Swap ? speaker.Opposite() : speaker };
    }

    private static string LabelOf(Turn turn) => turn.SpeakerLabel ?? turn.Speaker.ToKey();

    private static string Shown(List<string> labels) => string.Join(", ", labels.Take(ShownLabels)) + (labels.Count > ShownLabels ? " …" : "");
}
