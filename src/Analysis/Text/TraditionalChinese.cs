using System.Collections.Frozen;

namespace Parley.Analysis.Text;

/// <summary>Traditional to simplified characters, one to one (source: OpenCC's TSCharacters, first candidate, Apache-2.0; see NOTICE).</summary>
internal static class TraditionalChinese
{
    private static readonly FrozenDictionary<char, char> _simplified = Load();

    /// <summary>The simplified form, or the character itself.</summary>
    public static char Simplify(char c) => c >= '\u3400' && _simplified.TryGetValue(c, out var simplified) ? simplified : c;

    private static FrozenDictionary<char, char> Load()
    {
        using var stream = typeof(TraditionalChinese).Assembly.GetManifestResourceStream("traditional-simplified.txt")!;
        using var reader = new StreamReader(stream);
        var pairs = new Dictionary<char, char>();
        while (reader.ReadLine() is { Length: 2 } line)
            pairs[line[0]] = line[1];
        return pairs.ToFrozenDictionary();
    }
}
