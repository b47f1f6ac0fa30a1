using System.Security.Cryptography;
using System.Text;
using Parley.Analysis.Calls;
using Parley.Analysis.Playbook;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Parley.Analysis.Scorecards;

/// <summary>A YAML file of rules or of a scorecard, opened: its fields, its version, and every mistake found so far.</summary>
internal sealed class StandardsFile
{
    private const int HashLength = 8;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly List<InputError> _errors = [];
    private string _hash = "";

    private StandardsFile(string path) => Path = path;

    public string Path { get; }

    /// <summary>Null when the file cannot be read, or holds no fields.</summary>
    public YamlFields? Fields { get; private set; }

    /// <summary>By line.</summary>
    public IReadOnlyList<InputError> Errors => _errors.OrderBy(error => error.Line ?? 0).ToList();

    /// <summary>Opens a file; does not throw for anything wrong with it.</summary>
    public static StandardsFile Open(string path)
    {
        var file = new StandardsFile(path);
        try
        {
            var text = StrictUtf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
            // Line endings change with the checkout, not with the content.
            file._hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))[..HashLength];
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            file.Read(stream);
        }
        catch (YamlException exception)
        {
            file._errors.Add(new InputError(path, (int)exception.Start.Line, $"the YAML is broken: {exception.Message.TrimEnd('.')}", "Check indentation, colons and quotes around this line."));
        }
        catch (DecoderFallbackException exception)
        {
            file._errors.Add(new InputError(path, null, $"the file is not UTF-8 (byte {exception.Index + 1})", "Save it as UTF-8."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException { ParamName: "path" })
        {
            file._errors.Add(new InputError(path, null, $"the file cannot be read: {exception.Message.TrimEnd('.')}", "Check the path and its permissions."));
        }
        return file;
    }

    /// <summary>The version with the content's hash, "1.0.0+ab12cd34"; a missing or unfit one is a mistake.</summary>
    public string Version()
    {
        var version = Fields!.Text("version");
        if (version?.Contains('+', StringComparison.Ordinal) == true)
            Fields.Report("version", $"\"version\" is \"{version}\"", "Leave out what follows the \"+\": the content's hash is put there.");
        return $"{version}+{_hash}";
    }

    /// <summary>A text in both languages.</summary>
    public static BilingualText Title(YamlFields fields)
    {
        if (fields.Mapping("title", required: true) is not { } title)
            return new BilingualText("", "");
        title.RefuseUnknown("zh", "en");
        return new BilingualText(title.Text("zh") ?? "", title.Text("en") ?? "");
    }

    /// <summary>An id of lower-case letters, digits and hyphens.</summary>
    public static string Id(YamlFields fields)
    {
        var id = fields.Text("id");
        if (id is not null && !id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'))
            fields.Report("id", $"\"id\" is \"{id}\"", "Use lower-case letters, digits and hyphens only.");
        return id ?? "";
    }

    /// <summary>The entries of a list that are mappings; others are mistakes. An id used twice is one too.</summary>
    /// <param name="list">The field.</param>
    /// <param name="noun">What an entry is: "a rule".</param>
    public IEnumerable<(YamlFields Fields, int Line)> Entries(string list, string noun)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in Fields!.Items(list))
        {
            if (node is not YamlMappingNode mapping)
            {
                Report(node, $"{noun} is {YamlFields.Kind(node)}, not fields", "Begin it with \"- id: …\" and indent its other fields.");
                continue;
            }
            var line = (int)node.Start.Line;
            if (mapping.Children.TryGetValue(new YamlScalarNode("id"), out var id) && id is YamlScalarNode { Value: { Length: > 0 } key } && !lines.TryAdd(key, line))
                Report(id, $"the id \"{key}\" is already at line {lines[key]}", "Choose another.");
            yield return (new YamlFields(mapping, "", Report), line);
        }
    }

    public void Report(YamlNode node, string message, string remedy) => _errors.Add(new InputError(Path, (int)node.Start.Line, message, remedy));

    public void Report(int? line, string message, string remedy) => _errors.Add(new InputError(Path, line, message, remedy));

    private void Read(YamlStream stream)
    {
        if (stream.Documents.Count == 0)
            Report((int?)null, "the file is empty", "Give \"version:\" and \"rules:\" or \"items:\".");
        else if (stream.Documents.Count > 1)
            Report(stream.Documents[1].RootNode, $"the file holds {stream.Documents.Count} YAML documents", "Remove the \"---\" line between them.");
        else if (stream.Documents[0].RootNode is YamlMappingNode root)
            Fields = new YamlFields(root, "", Report);
        else
            Report(stream.Documents[0].RootNode, $"the file is {YamlFields.Kind(stream.Documents[0].RootNode)}, not fields", "Begin it with \"version:\".");
    }
}
