using Google.Protobuf;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Live.Watching;

/// <summary>Alerts on their way to another machine.</summary>
/// <param name="Items">In order.</param>
/// <param name="Unsent">How many there were beside these, which had no room.</param>
[GenerateSerializer, Immutable, Alias("Parley.AlertBatch")]
internal sealed record AlertBatch(IReadOnlyList<AlertItem> Items, long Unsent)
{
    public static AlertBatch Of(IEnumerable<AlertNews> news, long unsent) =>
        new([.. news.Select(item => new AlertItem(item.Tenant, item.Alert.ToProto().ToByteArray(), item.IsRetracted))], unsent);
}

/// <param name="Tenant">Whose call.</param>
/// <param name="Alert">The bytes of a <c>parley.v1.Alert</c>.</param>
/// <param name="IsRetracted">It no longer holds.</param>
[GenerateSerializer, Immutable, Alias("Parley.AlertItem")]
internal sealed record AlertItem(string Tenant, byte[] Alert, bool IsRetracted)
{
    public AlertNews ToNews() => new(Tenant, V1.Alert.Parser.ParseFrom(Alert).ToCore(), IsRetracted);
}
