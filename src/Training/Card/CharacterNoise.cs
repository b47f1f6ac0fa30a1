using System.Security.Cryptography;
using System.Text;
using Parley.Analysis.Calls;

namespace Parley.Training.Card;

/// <summary>
/// Spoils letters as recognisers and typists do: dropped, doubled, swapped with the next one, or another in its place. Deterministic: the same
/// text under the same key comes out the same, on any machine.
/// </summary>
/// <param name="rate">Share of the letters that are spoilt, in [0, 1].</param>
/// <param name="chinese">The characters that replace Chinese ones, as often as they are in here.</param>
/// <param name="seed">Another seed spoils other letters.</param>
internal sealed class CharacterNoise(double rate, string chinese, int seed)
{
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    /// <summary>Noise whose Chinese characters come from the calls themselves.</summary>
    public static CharacterNoise For(IEnumerable<LabelledCall> calls, double rate, int seed) => new(
        rate, string.Concat(calls.SelectMany(call => call.Note is { } note ? [note] : call.Turns.Select(turn => turn.Text)).Select(text => string.Concat(text.Where(IsChinese)))), seed);

    /// <summary>The call with noise in its words; labels stay.</summary>
    public LabelledCall Apply(LabelledCall call) => call with
    {
        Note = call.Note is { } note ? Apply(note, call.Id) : null,
        Turns = call.Turns.Select((turn, i) => turn with { Text = Apply(turn.Text, $"{call.Id}/{i}") }).ToList(),
    };

    /// <summary>Spoils a text; one that nothing would be left of stays as it is.</summary>
    public string Apply(string text, string key)
    {
        var random = new Random(SeedOf(key));
        var spoilt = new StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) || random.NextDouble() >= rate)
            {
                spoilt.Append(text[i]);
                continue;
            }
            var kind = random.Next(4);
            if (kind == 0)
                continue;
            if (kind == 1)
                spoilt.Append(text[i], 2);
            else if (kind == 2 && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))
                spoilt.Append(text[i + 1]).Append(text[i++]);
            else
                spoilt.Append(Other(text[i], random));
        }
        return string.IsNullOrWhiteSpace(spoilt.ToString()) ? text : spoilt.ToString();
    }

    private static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9FFF';

    private char Other(char c, Random random)
    {
        var letters = IsChinese(c) && chinese.Length > 0 ? chinese : char.IsDigit(c) ? Digits : Latin;
        return letters[random.Next(letters.Length)];
    }

    private int SeedOf(string key) => seed ^ BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(key)), 0);
}
