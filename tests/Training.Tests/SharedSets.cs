using Parley.Analysis.Calls;

namespace Parley.Training.Tests;

/// <summary>A folder like the one with the sets by other hands, with the test's own small content.</summary>
internal static class SharedSets
{
    public static string WriteTo(TempFolder folder)
    {
        var calls = SmallData.Calls();
        folder.Write("shared/eval/dev-calls.jsonl", calls.Where(call => call.Note is null).Take(30));
        folder.Write("shared/eval/dev-replies.jsonl", calls.Where(call => call.Note is null).Skip(30).Take(10));
        folder.Write("shared/eval/dev-notes.jsonl", calls.Where(call => call.Note is not null));
        foreach (var name in (string[])["zh-travel-enquiries", "en-charity-persuasion", "en-service-customer-turns"])
            folder.Write($"shared/real/{name}.jsonl", calls.Where(call => call.Note is null).Take(8).Select(call => Unlabelled(name, call)).ToArray());
        return folder.PathOf("shared");
    }

    private static string Unlabelled(string set, LabelledCall call) => LabelledCallWriter.ToJson(call with
    {
        Id = $"{set}-{call.Id}",
        Personality = null,
        Stage = null,
        Turns = call.Turns.Where(turn => set != "en-service-customer-turns" || turn.Speaker == Speaker.Customer)
            .Select(turn => turn with { Acts = null, Violations = null }).ToList(),
    });
}
