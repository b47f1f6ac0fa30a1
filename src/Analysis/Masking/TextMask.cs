namespace Parley.Analysis.Masking;

/// <summary>Masks personal data in a text and keeps its length, so that offsets into it stay valid.</summary>
public static class TextMask
{
    /// <summary>Stands for one UTF-16 code unit of personal data. White space is kept.</summary>
    public const char Character = '*';

    /// <summary>The text with its personal data masked; as many UTF-16 code units as before.</summary>
    /// <param name="text">A turn, a note, or part of one.</param>
    /// <param name="before">The turn before: what it asks for, this one may answer. Null when there is none.</param>
    public static string Apply(string text, string? before = null)
    {
        var spans = PersonalDataFinder.Find(text, before);
        return spans.Count == 0 ? text : string.Create(text.Length, (text, spans), static (masked, source) =>
        {
            source.text.CopyTo(masked);
            foreach (var span in source.spans)
                Fill(masked[span.Start..span.End]);
        });
    }

    /// <summary>A text that is personal data as a whole.</summary>
    public static string All(string text) => string.Create(text.Length, text, static (masked, source) =>
    {
        source.CopyTo(masked);
        Fill(masked);
    });

    private static void Fill(Span<char> range)
    {
        for (var i = 0; i < range.Length; i++)
        {
            if (!char.IsWhiteSpace(range[i]))
                range[i] = Character;
        }
    }
}
