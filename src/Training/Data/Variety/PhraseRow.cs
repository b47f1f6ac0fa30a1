using Parley.Analysis.Calls;

namespace Parley.Training.Data.Variety;

/// <summary>A text with its labels ("violation/begging"), for finding phrases that give a label away.</summary>
internal sealed record PhraseRow(LabelledCall Call, string Text, IReadOnlyList<string> Labels)
{
    /// <summary>Rows that compete with each other: agents' turns, customers' turns, and what the customer says in a call; each by language.</summary>
    public static IEnumerable<IReadOnlyList<PhraseRow>> Families(IEnumerable<LabelledCall> calls)
    {
        foreach (var language in calls.GroupBy(call => call.Language).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return Turns(language, Speaker.Agent, "agent_act/");
            yield return Turns(language, Speaker.Customer, "customer_act/");
            yield return language.Where(call => call.Personality is not null && call.Note is null).Select(call => new PhraseRow(
                call, string.Join('\n', call.Turns.Where(turn => turn.Speaker == Speaker.Customer).Select(turn => PlainText.Of(turn.Text))),
                ["personality/" + call.Personality])).ToList();
        }
    }

    private static List<PhraseRow> Turns(IEnumerable<LabelledCall> calls, Speaker side, string family) =>
        calls.SelectMany(call => call.Turns.Where(turn => turn.Speaker == side && turn.Acts is not null).Select(turn => new PhraseRow(
            call, PlainText.Of(turn.Text),
            [.. turn.Acts!.Select(act => family + act), .. (turn.Violations ?? []).Select(violation => "violation/" + violation)]))).ToList();
}
