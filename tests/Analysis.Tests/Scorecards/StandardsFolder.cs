namespace Parley.Analysis.Tests.Scorecards;

/// <summary>Files of rules and scorecards in a folder of its own that is removed at the end.</summary>
internal sealed class StandardsFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parley-standards-").FullName;

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
