using System.Text.Json;
using Parley.V1;

namespace Parley.Faults.Calls;

/// <summary>Makes calls to send from the texts of data/calls. The same seed and names give the same calls.</summary>
internal sealed class CallPlans
{
    private const double PartialShare = 0.15;
    private const double RevisionShare = 0.1;
    private const double SwapShare = 0.2;
    private static readonly string[] Files = ["zh-b2b-calls.jsonl", "zh-objection-calls.jsonl", "en-b2b-calls.jsonl", "mixed-calls.jsonl"];
    private readonly List<IReadOnlyList<(string Speaker, string Text)>> _texts;
    private readonly Random _random;

    public CallPlans(int seed)
    {
        _random = new Random(seed);
        var folder = Path.Combine(DataFolder(), "calls");
        _texts = Files.SelectMany(file => File.ReadLines(Path.Combine(folder, file))).Select(Turns).ToList();
    }

    /// <summary>Calls with ids that begin with the name.</summary>
    public IReadOnlyList<PlannedCall> Make(string name, int count) =>
        Enumerable.Range(1, count).Select(number => Make($"{name}-{number}", _texts[_random.Next(_texts.Count)])).ToList();

    private PlannedCall Make(string callId, IReadOnlyList<(string Speaker, string Text)> turns)
    {
        var segments = new List<Segment>();
        var isSwapped = _random.NextDouble() < SwapShare;
        long sequence = 0;
        foreach (var (speaker, text) in turns)
        {
            sequence++;
            var said = isSwapped ? Other(speaker) : speaker;
            if (_random.NextDouble() < PartialShare)
                segments.Add(new Segment { Sequence = sequence, Kind = SegmentKind.Partial, Speaker = said, Text = text[..((text.Length / 2) + 1)] });
            segments.Add(new Segment { Sequence = sequence, Kind = SegmentKind.Final, Speaker = said, Text = text });
            if (_random.NextDouble() < RevisionShare)
                segments.Add(Revision(++sequence, Finals(segments)));
        }
        if (isSwapped)
            segments.Add(new Segment { Sequence = sequence + 1, Kind = SegmentKind.Swap });
        return new PlannedCall(callId, segments);
    }

    /// <summary>One earlier segment gets the words of another: findings go and come.</summary>
    private Segment Revision(long sequence, IReadOnlyList<Segment> finals)
    {
        var mended = finals[_random.Next(finals.Count)];
        return new Segment
        {
            Sequence = sequence,
            Kind = SegmentKind.Revision,
            Revises = mended.Sequence,
            Speaker = mended.Speaker,
            Text = finals[_random.Next(finals.Count)].Text,
        };
    }

    private static List<Segment> Finals(List<Segment> segments) => segments.Where(segment => segment.Kind == SegmentKind.Final).ToList();

    private static string Other(string speaker) => speaker == "agent" ? "customer" : "agent";

    private static IReadOnlyList<(string Speaker, string Text)> Turns(string line)
    {
        using var call = JsonDocument.Parse(line);
        return call.RootElement.GetProperty("turns").EnumerateArray()
            .Select(turn => (turn.GetProperty("speaker").GetString()!, turn.GetProperty("text").GetString()!)).ToList();
    }

    /// <summary>Above the program, as the service finds its models.</summary>
    private static string DataFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "data");
            if (Directory.Exists(Path.Combine(data, "calls")))
                return data;
        }
        throw new InvalidOperationException($"There is no folder data/calls above {AppContext.BaseDirectory}. Run the program where it was built.");
    }
}
