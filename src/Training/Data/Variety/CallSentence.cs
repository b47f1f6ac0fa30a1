using System.Text.RegularExpressions;
using Parley.Analysis.Calls;

namespace Parley.Training.Data.Variety;

/// <summary>A sentence of a call or note.</summary>
/// <param name="Text">As written.</param>
/// <param name="Plain">As <see cref="PlainText"/>.</param>
internal sealed partial record CallSentence(LabelledCall Call, string Text, string Plain)
{
    public static IEnumerable<CallSentence> Of(LabelledCall call) =>
        (call.Note is { } note ? [note] : call.Turns.Select(turn => turn.Text))
            .SelectMany(text => Ends().Split(text)).Select(text => new CallSentence(call, text.Trim(), PlainText.Of(text)))
            .Where(sentence => sentence.Plain.Length > 0);

    [GeneratedRegex(@"[。!?！？；;…\n]+|\.\s+")]
    private static partial Regex Ends();
}
