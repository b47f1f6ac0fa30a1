namespace Parley.Analysis.Tests.Playbook;

/// <summary>A playbook in a folder of its own that is removed at the end; versioned unless it says otherwise.</summary>
internal sealed class PlaybookFolder : IDisposable
{
    public PlaybookFolder(bool versioned = true)
    {
        if (versioned)
            Write("playbook.yaml", "version: 1.0.0\n");
    }

    public string FullName { get; } = Directory.CreateTempSubdirectory("parley-playbook-").FullName;

    public string Write(string name, string text)
    {
        var path = Path.Combine(FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string WriteBytes(string name, byte[] bytes)
    {
        var path = Path.Combine(FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
