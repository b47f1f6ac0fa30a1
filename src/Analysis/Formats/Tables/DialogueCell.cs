using System.Text.RegularExpressions;
using Parley.Analysis.Calls;
using Parley.Analysis.Input;

namespace Parley.Analysis.Formats.Tables;

/// <summary>A call that stands in one cell, as plain text with line breaks, or with what exports put in their place.</summary>
internal static partial class DialogueCell
{
    public static IEnumerable<ReadItem> Read(string file, int line, string id, string cell, CallContext context)
    {
        var draft = new CallDraft(file);
        var lines = LineBreak().Split(cell).Select((text, index) => new TextLine(line + index, text)).ToList();
        if (lines.Count > CallLimits.Lines)
            draft.Fail(line, $"the dialogue of the call \"{id}\" has more than {CallLimits.Lines} lines", "Split the call.");
        else if (PlainTranscript.Find(lines) is not { } transcript)
            draft.Fail(line, $"the dialogue of the call \"{id}\" names no speakers", "Begin each turn with its speaker (客服: …), or map the column as note (--columns).");
        else
            context = Merge(context, transcript.AddTo(draft));
        return draft.Finish(new Transcript { CallId = id, Turns = draft.Turns, Context = context, SourceFormat = TranscriptFormat.Table.ToKey() });
    }

    /// <summary>What the table says comes before what the dialogue says.</summary>
    private static CallContext Merge(CallContext table, CallContext dialogue) => table with
    {
        AgentId = table.AgentId ?? dialogue.AgentId,
        CustomerId = table.CustomerId ?? dialogue.CustomerId,
        Language = table.Language ?? dialogue.Language,
    };

    [GeneratedRegex(@"\r?\n|<br\s*/?>|\\r?\\n|\\n", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();
}
