using Parley.Analysis.Calls;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Parley.Analysis.Playbook;

/// <summary>One file of a playbook, read as far as it can be, with all its mistakes.</summary>
internal sealed class PlaybookFile
{
    private readonly string _path;
    private readonly List<(Strategy Strategy, int Line)> _strategies = [];
    private readonly List<InputError> _errors = [];

    private PlaybookFile(string path) => _path = path;

    public string Path => _path;

    /// <summary>The playbook's version, where the file gives it.</summary>
    public string? Version { get; private set; }

    /// <summary>With the line on which each begins.</summary>
    public IReadOnlyList<(Strategy Strategy, int Line)> Strategies => _strategies;

    public IReadOnlyList<InputError> Errors => _errors;

    public static PlaybookFile Parse(string path, string text)
    {
        var file = new PlaybookFile(path);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            file.Read(stream);
        }
        catch (YamlException exception)
        {
            file._errors.Add(new InputError(path, (int)exception.Start.Line, $"the YAML is broken: {exception.Message.TrimEnd('.')}", "Check indentation, colons and quotes around this line."));
        }
        return file;
    }

    private void Read(YamlStream stream)
    {
        if (stream.Documents.Count == 0)
        {
            _errors.Add(new InputError(_path, null, "the file is empty", "Give \"strategies:\" or remove the file."));
            return;
        }
        if (stream.Documents.Count > 1)
            Report(stream.Documents[1].RootNode, $"the file holds {stream.Documents.Count} YAML documents", "Remove the \"---\" line between them.");
        if (stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            Report(stream.Documents[0].RootNode, $"the file is {YamlFields.Kind(stream.Documents[0].RootNode)}, not fields", "Begin it with \"strategies:\".");
            return;
        }
        var fields = new YamlFields(root, "", Report);
        fields.RefuseUnknown("version", "strategies");
        if (fields.Has("version"))
            Version = fields.Text("version");
        ReadStrategies(fields);
    }

    private void ReadStrategies(YamlFields fields)
    {
        var parser = new StrategyParser(Report);
        foreach (var node in fields.Items("strategies"))
        {
            if (node is YamlMappingNode mapping)
                _strategies.Add((parser.Parse(mapping), (int)node.Start.Line));
            else
                Report(node, $"a strategy is {YamlFields.Kind(node)}, not fields", "Begin it with \"- id: …\" and indent its other fields.");
        }
    }

    private void Report(YamlNode node, string message, string remedy) => _errors.Add(new InputError(_path, (int)node.Start.Line, message, remedy));
}
