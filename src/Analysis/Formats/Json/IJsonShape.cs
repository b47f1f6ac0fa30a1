using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>A shape of JSON that a recogniser, a platform or a call centre writes; one implementation each, listed in <see cref="JsonShapes"/>.</summary>
internal interface IJsonShape
{
    /// <summary>What <see cref="Calls.CallInput.SourceFormat"/> says.</summary>
    string Key { get; }

    /// <summary>By the object's own fields; whatever the object is, without an exception.</summary>
    bool IsMine(JsonElement root);

    /// <summary>Whether the object is a part of a call (one event of many), so that the call ends with the file.</summary>
    bool IsPart(JsonElement root) => false;

    /// <summary>Opens the calls that the object tells of and adds what was said.</summary>
    void Read(JsonPlace root, JsonCalls calls);
}
