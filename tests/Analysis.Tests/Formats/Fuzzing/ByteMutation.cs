using System.Text;

namespace Parley.Analysis.Tests.Formats.Fuzzing;

/// <summary>Damages bytes: some replaced, cut, repeated, turned round, or pieces put in that readers look for.</summary>
internal static class ByteMutation
{
    private static readonly byte[][] Splices = [.. new[]
    {
        "\n", "\r", "\r\n\r\n", ":", "：", "客服：", "客户: ", "A: ", "[", "]", "【", "】", "(", "00:15", "[00:15] ", "99:99:99", "2026-13-45 10:00:15", "-->", " --> ",
        "00:00:01,000 --> 00:00:00,500\n", "<v ", "<v 客户>", "</v>", "<", ">", "&#xD800;", "&#0;", "&amp", "{", "}", "\"", "\\", "\\ud83d", "null", "1e999", ",", "\0", "\uFEFF", "😀",
        "WEBVTT\n\n", "NOTE\n", "Ａ：", "１２：３０", "٣:٣٠", "{\\an8}", "**", "1. ", "\"turns\":", "\"speaker\":", "\"\\udc00\":1,", "\u2028", "\t", "\u3000", "\"\"", ";", "sep=;\n", "=1+1", "-1",
        "call_id,role,text\n", "\"note\":", "PK\u0003\u0004", "{}\n", "[[[[[[[[", "\"status\":\"error\",",
    }.Select(Encoding.UTF8.GetBytes)];

    public static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3 when at > 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4 when length > 1:
                    bytes.Reverse(at, length);
                    break;
                default:
                    bytes.InsertRange(at, Splices[random.Next(Splices.Length)]);
                    break;
            }
        }
        return [.. bytes];
    }
}
