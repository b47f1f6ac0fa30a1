using Google.Protobuf;
using Parley.V1;

namespace Parley.Faults.Malformed;

/// <summary>The messages of one malformed stream, as bytes.</summary>
/// <param name="random">Of this stream alone.</param>
/// <param name="callId">The call it says it belongs to.</param>
internal sealed class HostileMessages(Random random, string callId)
{
    private const int MostCharacters = 20_000;
    private const int MostIdCharacters = 200;

    public IReadOnlyList<byte[]> Of(HostileKind kind) => kind switch
    {
        HostileKind.RandomBytes => [.. Several(RandomBytes)],
        HostileKind.RandomAfterSettings => [Settings(), .. Several(RandomBytes)],
        HostileKind.DamagedSegments => [Settings(), .. Several(Damaged)],
        HostileKind.WrongOrder => WrongOrder(),
        HostileKind.HugeText => Huge(),
        HostileKind.MissingSettings => Missing(),
        HostileKind.EarlyCancel => [Settings(), .. Several(() => Segment(1 + random.Next(3), "您好,我是启明设备的小林。"))],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Has no messages."),
    };

    private IEnumerable<byte[]> Several(Func<byte[]> message) => Enumerable.Range(0, 1 + random.Next(5)).Select(_ => message()).ToList();

    private byte[] RandomBytes()
    {
        var bytes = new byte[random.Next(2000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private byte[] Damaged()
    {
        var bytes = Segment(1 + random.Next(3), "你们的报价太贵了,别家便宜得多。").ToList();
        for (var change = 0; change <= random.Next(6); change++)
        {
            var place = random.Next(bytes.Count);
            switch (random.Next(3))
            {
                case 0: bytes[place] = (byte)random.Next(256); break;
                case 1: bytes.Insert(place, (byte)random.Next(256)); break;
                default: bytes.RemoveRange(place, bytes.Count - place); break;
            }
            if (bytes.Count == 0)
                break;
        }
        return [.. bytes];
    }

    private IReadOnlyList<byte[]> WrongOrder() => random.Next(7) switch
    {
        0 => [Segment(1, "先说的话"), Settings()],
        1 => [Settings(), Settings()],
        2 => [Settings(), Segment(long.MaxValue - random.Next(100), "跳过去了")],
        3 => [Settings(), Segment(-random.Next(5), "早就说过")],
        4 => [Settings(), Bytes(new Segment { Sequence = 1, Kind = SegmentKind.Revision, Revises = random.Next(-5, 100), Text = "改成这样" })],
        5 => [Settings(), Bytes(new Segment { Sequence = 1, Kind = SegmentKind.Swap, Text = "多余的话" })],
        _ => [Settings(), [], Bytes(new Segment { Sequence = 1, Kind = (SegmentKind)random.Next(5, 1000), Speaker = "nobody", Text = "?" })],
    };

    private IReadOnlyList<byte[]> Huge() => random.Next(4) switch
    {
        0 => [Settings(), Segment(1, new string('长', MostCharacters + 1))],
        1 => [Settings(), Segment(1, new string('x', 1_000_000))],
        2 => [Bytes(new CallSettings { CallId = new string('i', MostIdCharacters + 1) })],
        _ => [Bytes(new CallSettings { CallId = callId, Resume = true, Context = new CallContext { Team = new string('t', 500_000) } })],
    };

    private IReadOnlyList<byte[]> Missing() => random.Next(3) switch
    {
        0 => [],
        1 => [Bytes(new CallSettings { Resume = true })],
        _ => [Segment(1, "没有设置")],
    };

    private byte[] Settings() => Bytes(new CallSettings { CallId = callId, Resume = true });

    private static byte[] Segment(long sequence, string text) => Bytes(new Segment { Sequence = sequence, Speaker = "agent", Text = text });

    private static byte[] Bytes(CallSettings settings) => new AnalyzeCallRequest { Settings = settings }.ToByteArray();

    private static byte[] Bytes(Segment segment) => new AnalyzeCallRequest { Segment = segment }.ToByteArray();
}
