using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Tests.Classifier;

/// <summary>An agent's reply to an objection, with the words that a reviewer would underline: one line of evidence-cases.jsonl.</summary>
/// <param name="Underline">Parts of <paramref name="Agent"/>, each of them there once.</param>
internal sealed record EvidenceCase(
    string Id, [property: JsonPropertyName("lang")] string Language, string Customer, string Agent, string Violation, IReadOnlyList<string> Underline)
{
    public static IReadOnlyList<EvidenceCase> All { get; } =
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Classifier", "evidence-cases.jsonl"))
            .Select(line => JsonSerializer.Deserialize<EvidenceCase>(line, JsonSerializerOptions.Web)!).ToList();

    public Transcript Call => new()
    {
        CallId = Id,
        Turns = [new Turn { Speaker = Speaker.Customer, Text = Customer }, new Turn { Speaker = Speaker.Agent, Text = Agent }],
    };

    /// <summary>How many parts the marks and, in Chinese, the blanks of the reply make.</summary>
    public int Clauses => Agent.Split(Language == "zh" ? [.. Marks, ' '] : Marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Whether a reviewer would accept the spans: half of what they cover is to be underlined, and they cover a third of that.</summary>
    public bool IsHit(IReadOnlyList<Span> found)
    {
        var (characters, shared, expected) = Compare(found);
        return 2 * shared >= characters && 3 * shared >= expected;
    }

    /// <summary>Shared characters as a part of all that are found or expected, in [0, 1]: 1 when the spans are exactly the underlined words.</summary>
    public double Overlap(IReadOnlyList<Span> found)
    {
        var (characters, shared, expected) = Compare(found);
        return (double)shared / (characters + expected - shared);
    }

    private static readonly char[] Marks = [',', '.', '!', '?', ';', '…', '~', '，', '。', '！', '？', '；', '、'];

    private (int Found, int Shared, int Expected) Compare(IReadOnlyList<Span> found)
    {
        var expected = Characters(Underline.Select(part => new Span(StartOf(part), StartOf(part) + part.Length)));
        var characters = Characters(found);
        return (characters.Count, characters.Count(expected.Contains), expected.Count);
    }

    private static HashSet<int> Characters(IEnumerable<Span> spans) => spans.SelectMany(span => Enumerable.Range(span.Start, span.End - span.Start)).ToHashSet();

    private int StartOf(string part)
    {
        var start = Agent.IndexOf(part, StringComparison.Ordinal);
        return start >= 0 && start == Agent.LastIndexOf(part, StringComparison.Ordinal)
            ? start
            : throw new InvalidDataException($"{Id}: '{part}' is to be underlined and must be in the reply once.");
    }
}
