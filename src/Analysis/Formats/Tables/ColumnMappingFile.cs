using System.Text;
using Parley.Analysis.Calls;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Parley.Analysis.Formats.Tables;

/// <summary>Reads a <see cref="ColumnMapping"/>, each mistake with its line.</summary>
internal sealed class ColumnMappingFile(string path)
{
    private const long LongestFile = 1 << 20;
    private const string Example = "Write it like:\ntext: 内容\nspeaker: 说话方\ncall: 会话编号";
    private static readonly Dictionary<string, TableColumn> Fields = Enum.GetValues<TableColumn>().ToDictionary(column => column.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private readonly List<InputError> _errors = [];
    private readonly Dictionary<TableColumn, string> _columns = [];
    private readonly Dictionary<string, Speaker> _roles = new(StringComparer.Ordinal);
    private string? _unit;
    private bool _hasHeader = true;

    public static (ColumnMapping? Mapping, IReadOnlyList<InputError> Errors) Load(string path)
    {
        var file = new ColumnMappingFile(path);
        file.Read();
        var mapping = new ColumnMapping { HasHeader = file._hasHeader, Columns = file._columns, Unit = file._unit, Roles = file._roles };
        return file._errors.Count == 0 ? (mapping, []) : (null, file._errors);
    }

    private void Read()
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LongestFile })
                Fail(null, "the file is longer than 1 MB", Example);
            else
                Read(File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Fail(null, $"the column mapping cannot be read: {failure.Message.TrimEnd('.')}", "Check the path; save the file as UTF-8.");
        }
        catch (YamlException failure)
        {
            _errors.Add(new InputError(path, (int)failure.Start.Line, $"broken YAML: {failure.Message.TrimEnd('.')}", Example));
        }
    }

    private void Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        if (stream.Documents is not [{ RootNode: YamlMappingNode root }, ..])
        {
            Fail(null, "the column mapping has no fields", Example);
            return;
        }
        foreach (var (key, value) in root.Children)
            ReadField(key, ((key as YamlScalarNode)?.Value ?? "").Trim(), value);
        if (_columns.ContainsKey(TableColumn.Text) || _columns.ContainsKey(TableColumn.Dialogue) || _columns.ContainsKey(TableColumn.Note) || _errors.Count > 0)
            return;
        Fail(root, "the column mapping names no column with words", "Give text (one row a turn), dialogue or note (one row a call).");
    }

    private void ReadField(YamlNode key, string name, YamlNode value)
    {
        if (name == "roles")
            ReadRoles(value);
        else if (value is not YamlScalarNode { Value: { Length: > 0 } text })
            Fail(value, $"\"{name}\" has no value", "Give the column's name.");
        else if (Fields.TryGetValue(name, out var column))
            _columns[column] = text;
        else if (name == "unit" && text is "ms" or "s")
            _unit = text;
        else if (name == "header" && text is "true" or "false" or "yes" or "no" or "none")
            _hasHeader = text is "true" or "yes";
        else if (name is "unit" or "header")
            Fail(value, $"\"{name}\" is \"{text}\"", name == "unit" ? "Give ms or s." : "Give true or false.");
        else
            Fail(key, $"unknown field \"{name}\"", $"Known: {string.Join(", ", Fields.Keys)}, unit, header, roles.");
    }

    private void ReadRoles(YamlNode value)
    {
        if (value is not YamlMappingNode roles)
        {
            Fail(value, "\"roles\" is not a list of value: role", "Write it like roles: {0: customer, 1: agent}.");
            return;
        }
        foreach (var (key, role) in roles.Children)
        {
            var word = (role as YamlScalarNode)?.Value;
            if (key is YamlScalarNode { Value: { } label } && !string.IsNullOrEmpty(word) && SpeakerKeys.TryParse(word, out var speaker))
                _roles[label] = speaker;
            else
                Fail(role, $"\"roles\" has the unknown role \"{word}\"", "Known: agent, customer, unknown.");
        }
    }

    private void Fail(YamlNode? node, string message, string remedy) => _errors.Add(new InputError(path, node is null ? null : (int)node.Start.Line, message, remedy));
}
