using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Parley.Analysis.Playbook;

/// <summary>The fields of one YAML mapping, read with checks; every mistake is reported with its line, its value and what to do.</summary>
/// <param name="mapping">The mapping.</param>
/// <param name="prefix">The path of the mapping, with the dot: "when.".</param>
/// <param name="report">Takes the node at fault, message and remedy.</param>
internal sealed class YamlFields(YamlMappingNode mapping, string prefix, Action<YamlNode, string, string> report)
{
    /// <summary>Longer values are cut in messages.</summary>
    private const int ShownLength = 60;

    public bool Has(string name) => Find(name) is not null;

    /// <summary>Reports each field that is not in the list.</summary>
    public void RefuseUnknown(params IReadOnlyList<string> known)
    {
        foreach (var key in mapping.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name))
                report(key, $"unknown field \"{prefix}{Shown(key)}\"", $"Known here: {string.Join(", ", known)}.");
        }
    }

    /// <summary>A text that is not blank.</summary>
    public string? Text(string name) => Required(name) is { } node ? TextOf(node, prefix + name) : null;

    /// <summary>One of a list of keys.</summary>
    public string? Key(string name, IReadOnlyList<string> known)
    {
        if (Required(name) is not { } node || TextOf(node, prefix + name) is not { } key)
            return null;
        return known.Contains(key) ? key : Unknown(node, name, key, known);
    }

    /// <summary>A list of keys; empty when absent.</summary>
    public IReadOnlyList<string> Keys(string name, IReadOnlyList<string> known) => Keys(name, Items(name), known);

    /// <summary>A list of keys, or one key in its place; empty when absent.</summary>
    public IReadOnlyList<string> KeysOrOne(string name, IReadOnlyList<string> known) => Keys(name, ItemsOrOne(name), known);

    private List<string> Keys(string name, IEnumerable<YamlNode> nodes, IReadOnlyList<string> known)
    {
        List<string> keys = [];
        foreach (var node in nodes)
        {
            if (TextOf(node, prefix + name) is not { } key)
                continue;
            if (!known.Contains(key))
                Unknown(node, name, key, known);
            else if (keys.Contains(key))
                report(node, $"\"{prefix}{name}\" has \"{key}\" twice", "Remove one.");
            else
                keys.Add(key);
        }
        return keys;
    }

    /// <summary>The items of a list; none when absent.</summary>
    public IEnumerable<YamlNode> Items(string name)
    {
        if (Find(name) is not { } node)
            return [];
        if (node is YamlSequenceNode list)
            return list.Children;
        report(node, $"\"{prefix}{name}\" is {Kind(node)}, not a list", "Write it as [a, b], or as lines that begin with \"- \".");
        return [];
    }

    /// <summary>The items of a list, or the one value that stands in its place; none when absent.</summary>
    public IEnumerable<YamlNode> ItemsOrOne(string name) => Find(name) switch
    {
        null => [],
        YamlSequenceNode list => list.Children,
        var node => [node],
    };

    /// <summary>Texts that are not blank, in a list or alone, each with its node; none when absent.</summary>
    public IReadOnlyList<(string Text, YamlNode Node)> Texts(string name)
    {
        List<(string Text, YamlNode Node)> texts = [];
        foreach (var node in ItemsOrOne(name))
        {
            if (TextOf(node, prefix + name) is { } text)
                texts.Add((text, node));
        }
        return texts;
    }

    /// <summary>True or false; false when absent.</summary>
    public bool Flag(string name)
    {
        if (Find(name) is not { } node)
            return false;
        if (node is YamlScalarNode { Value: "true" or "false" } scalar)
            return scalar.Value == "true";
        report(node, $"\"{prefix}{name}\" is {Shown(node)}", "Give true or false.");
        return false;
    }

    /// <summary>A whole number within bounds.</summary>
    public int Number(string name, int absent, int minimum, int maximum)
    {
        if (Find(name) is not { } node)
            return absent;
        if (node is YamlScalarNode scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum)
        {
            return number;
        }
        report(node, $"\"{prefix}{name}\" is {Shown(node)}", $"Give a whole number from {minimum} to {maximum}.");
        return absent;
    }

    /// <summary>A mapping within this one; null when absent or no mapping.</summary>
    public YamlFields? Mapping(string name, bool required = false)
    {
        var node = required ? Required(name) : Find(name);
        if (node is null)
            return null;
        if (node is YamlMappingNode inner)
            return new YamlFields(inner, $"{prefix}{name}.", report);
        report(node, $"\"{prefix}{name}\" is {Kind(node)}, not fields of its own", "Write them below it, indented, as \"name: value\".");
        return null;
    }

    /// <summary>The mappings of a list, each with its place in the path; none when absent. Other items are mistakes.</summary>
    public IEnumerable<YamlFields> Mappings(string name)
    {
        var index = 0;
        foreach (var node in Items(name))
        {
            var path = $"{prefix}{name}[{index++}]";
            if (node is YamlMappingNode inner)
                yield return new YamlFields(inner, path + ".", report);
            else
                report(node, $"\"{path}\" is {Kind(node)}, not fields of its own", "Write it as \"- name: value\".");
        }
    }

    /// <summary>The names of the fields, those that are texts.</summary>
    public IEnumerable<string> Names => mapping.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <summary>Reports a mistake at a field, or at the mapping when the field is absent.</summary>
    public void Report(string? name, string message, string remedy) => report((name is null ? null : Find(name)) ?? mapping, message, remedy);

    /// <summary>Reports a mistake at a node.</summary>
    public void Report(YamlNode node, string message, string remedy) => report(node, message, remedy);

    /// <summary>A node's kind in words.</summary>
    public static string Kind(YamlNode node) => node switch
    {
        YamlMappingNode => "a mapping",
        YamlSequenceNode => "a list",
        _ => "a single value",
    };

    private YamlNode? Find(string name) => mapping.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node : null;

    private YamlNode? Required(string name)
    {
        var node = Find(name);
        if (node is null)
            report(mapping, $"\"{prefix}{name}\" is missing", "Add it.");
        return node;
    }

    private string? TextOf(YamlNode node, string path)
    {
        if (node is not YamlScalarNode scalar)
        {
            report(node, $"\"{path}\" is {Kind(node)}, not a text", "Give a text.");
            return null;
        }
        if (!IsEmpty(scalar))
            return scalar.Value!.Trim();
        report(node, $"\"{path}\" is empty", "Fill it in.");
        return null;
    }

    private static bool IsEmpty(YamlScalarNode scalar) =>
        string.IsNullOrWhiteSpace(scalar.Value) || (scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null");

    private string? Unknown(YamlNode node, string name, string key, IReadOnlyList<string> known)
    {
        report(node, $"\"{prefix}{name}\" has the unknown value \"{Shown(node)}\"", $"Known: {string.Join(", ", known)}.");
        return null;
    }

    private static string Shown(YamlNode node)
    {
        if (node is not YamlScalarNode { Value: { } value })
            return Kind(node);
        return value.Length <= ShownLength ? value : value[..ShownLength] + "…";
    }
}
