using Google.Protobuf;
using Parley.Analysis.Calls;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Live;

/// <summary>A proto message between machines.</summary>
[GenerateSerializer, Alias("Parley.Proto")]
internal struct ProtoBytes
{
    [Id(0)]
    public byte[] Content;
}

/// <summary>Segments and updates between machines are the protos that callers see.</summary>
[RegisterConverter]
internal sealed class SegmentConverter : IConverter<Segment, ProtoBytes>
{
    public Segment ConvertFromSurrogate(in ProtoBytes surrogate) => LiveMapping.ReadSegment(surrogate.Content);

    public ProtoBytes ConvertToSurrogate(in Segment value) => new() { Content = value.ToProto().ToByteArray() };
}

[RegisterConverter]
internal sealed class SessionUpdateConverter : IConverter<SessionUpdate, ProtoBytes>
{
    public SessionUpdate ConvertFromSurrogate(in ProtoBytes surrogate) => V1.CallUpdate.Parser.ParseFrom(surrogate.Content).ToCore();

    public ProtoBytes ConvertToSurrogate(in SessionUpdate value) => new() { Content = value.ToProto().ToByteArray() };
}
