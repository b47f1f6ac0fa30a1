using Parley.Analysis.Calls;

namespace Parley.Training.Tests;

/// <summary>A folder of a test's own that is removed at the end.</summary>
internal sealed class TempFolder : IDisposable
{
    public string FullName { get; } = Directory.CreateTempSubdirectory("parley-training-").FullName;

    public string PathOf(string name) => Path.Combine(FullName, name);

    public string Write(string name, params string[] lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllLines(PathOf(name), lines);
        return PathOf(name);
    }

    public string Write(string name, IEnumerable<LabelledCall> calls) => Write(name, calls.Select(LabelledCallWriter.ToJson).ToArray());

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
