using System.Text.Json.Nodes;
using Google.Protobuf;
using Parley.Analysis.Formats;
using Parley.Analysis.Models;
using Parley.Analysis.Sessions;
using Parley.Contracts.Mapping;

namespace Parley.Scoring.Tests.Output;

public sealed class ReportJsonTests
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithFormatDefaultValues(true).WithPreserveProtoFieldNames(true));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Format_EverySampleCall_SaysWhatTheProtoFormatterSays(bool indented)
    {
        var analyzer = Analyzer.Load(ParleyFolders.Find("models"), ParleyFolders.Playbook());
        var files = Directory.EnumerateFiles(ParleyFolders.Find("data/samples/calls")).Concat(Directory.EnumerateFiles(ParleyFolders.Find("data/calls"), "*b2b*.jsonl"));
        var calls = files.SelectMany(file => TranscriptReader.ReadFile(file, ReadOptions.Default).Take(40)).ToList();

        foreach (var item in calls)
        {
            var report = analyzer.Score(item.Call!, TestContext.Current.CancellationToken);
            var (json, proto) = (ReportJson.Format(report, indented), Formatter.Format(report.ToProto()));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(proto), JsonNode.Parse(json)), $"{proto}\n{json}");
            Assert.Equal(indented, json.Contains('\n', StringComparison.Ordinal));
            Assert.DoesNotContain("\\u4", json, StringComparison.Ordinal);
        }
        Assert.True(calls.Count > 100);
    }

    [Fact]
    public void Read_ReportWrittenAsBytes_IsTheSameReport()
    {
        var analyzer = Analyzer.Load(ParleyFolders.Find("models"), ParleyFolders.Playbook());
        var file = Path.Combine(ParleyFolders.Find("data/calls"), "zh-b2b-calls.jsonl");
        var reports = TranscriptReader.ReadFile(file, ReadOptions.Default).Take(20).Select(item => analyzer.Score(item.Call!, TestContext.Current.CancellationToken)).ToList();
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        foreach (var report in reports)
            ReportBytes.Write(report, bytes);

        using var stream = new MemoryStream(bytes.WrittenSpan.ToArray());

        foreach (var report in reports)
            Assert.Equal(ReportJson.Format(report), ReportJson.Format(ReportBytes.Read(stream)!));
        Assert.Null(ReportBytes.Read(stream));
    }
}
