using Parley.Analysis.Calls;

namespace Parley.Analysis.Masking;

/// <summary>
/// Masks what goes out of a call: the analysis has run on the words as they were said, and every evidence still points at its place.
/// Ids are kept: they name the call and the people in the caller's own system.
/// </summary>
internal static class ReportMask
{
    public static CallReport Apply(CallReport report)
    {
        var turns = Turns(report.Turns, report.Turns);
        return report with
        {
            IsMasked = true,
            Turns = turns,
            Notes = Notes(report.Notes, report.Turns, turns),
            Strategies = [.. report.Strategies.Select(Strategy)],
            Roles = report.Roles with { Labels = Voices(report.Roles.Labels) },
        };
    }

    /// <param name="update">What a segment changed.</param>
    /// <param name="turns">All turns of the call so far, unmasked.</param>
    public static SessionUpdate Apply(SessionUpdate update, IReadOnlyList<TurnReport> turns) => update with
    {
        Turn = update.Turn is { } turn ? Turn(turn, turns) : null,
        ChangedTurns = Turns(update.ChangedTurns, turns),
        Strategies = [.. update.Strategies.Select(Strategy)],
    };

    private static List<TurnReport> Turns(IReadOnlyList<TurnReport> turns, IReadOnlyList<TurnReport> all) => [.. turns.Select(turn => Turn(turn, all))];

    private static TurnReport Turn(TurnReport turn, IReadOnlyList<TurnReport> all) =>
        turn with { Text = TextMask.Apply(turn.Text, Before(turn.Index, all)) };

    private static string? Before(int index, IReadOnlyList<TurnReport> all) => index > 0 && index <= all.Count ? all[index - 1].Text : null;

    private static CallNotes Notes(CallNotes notes, IReadOnlyList<TurnReport> said, List<TurnReport> masked) => notes with
    {
        Company = notes.Company is { } company ? TextMask.Apply(company) : null,
        Contacts = [.. notes.Contacts.Select(contact => contact with { Value = TextMask.All(contact.Value) })],
        NextStep = notes.NextStep is { } next
            ? next with { Text = Quoted(next.Text, next.Evidence, said, masked), Day = TextMask.Apply(next.Day), Time = TextMask.Apply(next.Time) }
            : null,
        Promises = [.. notes.Promises.Select(promise => promise with { Text = Quoted(promise.Text, promise.Evidence, said, masked) })],
    };

    /// <summary>Words quoted from a turn are masked as in the turn, where more stands around them.</summary>
    private static string Quoted(string words, TurnSpan evidence, IReadOnlyList<TurnReport> said, List<TurnReport> masked)
    {
        if (evidence.Turn < 0 || evidence.Turn >= said.Count)
            return TextMask.Apply(words);
        var start = said[evidence.Turn].Text.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? TextMask.Apply(words) : masked[evidence.Turn].Text.Substring(start, words.Length);
    }

    /// <summary>All its texts: what the caller knows of the customer may stand in any of them, in the place of a placeholder.</summary>
    private static Recommendation Strategy(Recommendation strategy) => strategy with
    {
        Title = TextMask.Apply(strategy.Title),
        Reason = TextMask.Apply(strategy.Reason),
        Action = TextMask.Apply(strategy.Action),
        Say = TextMask.Apply(strategy.Say),
        Avoid = TextMask.Apply(strategy.Avoid),
    };

    /// <summary>Some recognisers name a voice by its phone number; two that look the same when masked are numbered.</summary>
    private static Dictionary<string, Speaker> Voices(IReadOnlyDictionary<string, Speaker> labels)
    {
        Dictionary<string, Speaker> masked = [];
        foreach (var (label, speaker) in labels.OrderBy(label => label.Key, StringComparer.Ordinal))
        {
            var name = TextMask.Apply(label);
            while (!masked.TryAdd(name, speaker))
                name += TextMask.Character;
        }
        return masked;
    }
}
