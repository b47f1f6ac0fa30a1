using System.Text;
using Parley.Analysis.Calls;

namespace Parley.Training.Card;

/// <summary>Takes out punctuation, as many recognisers never write any; apostrophes inside words stay.</summary>
internal static class Unpunctuated
{
    public static LabelledCall Of(LabelledCall call) => call with
    {
        Note = call.Note is { } note ? Of(note) : null,
        Turns = call.Turns.Select(turn => turn with { Text = Of(turn.Text) }).ToList(),
    };

    /// <summary>A text that is nothing but punctuation stays as it is.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isInside = i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);
            if (char.IsPunctuation(text[i]) && !(isInside && text[i] is '\'' or '’'))
            {
                // "wait,what" must not become one word.
                if (plain.Length > 0 && char.IsAsciiLetterOrDigit(plain[^1]))
                    plain.Append(' ');
            }
            else if (text[i] != ' ' || (plain.Length > 0 && plain[^1] != ' '))
            {
                plain.Append(text[i]);
            }
        }
        var result = plain.ToString().Trim();
        return result.Length == 0 ? text : result;
    }
}
