using System.CommandLine;
using System.Security.Cryptography;
using Parley.Analysis.Calls;
using Parley.Analysis.Formats;
using Parley.Analysis.Formats.Tables;

namespace Parley.Scoring.Commands;

/// <summary>The options that say how files are to be read: --columns, --roles, --swap.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string?> _columns = new("--columns") { Description = "A YAML file that says what the columns of a table hold, where their names do not tell." };
    private readonly Option<string?> _roles = new("--roles") { Description = "Who is who, by the names that the file gives its speakers: A=agent,B=customer." };
    private readonly Option<bool> _swap = new("--swap") { Description = "Agent and customer are the wrong way round: exchange them." };

    public void AddTo(Command command)
    {
        _roles.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Wrong(token.Value) is { } problem)
                result.AddError($"--roles: {problem}");
        });
        command.Options.Add(_columns);
        command.Options.Add(_roles);
        command.Options.Add(_swap);
    }

    /// <summary>Null when the column mapping has mistakes; they are told.</summary>
    public ReadingSettings? Read(ParseResult parsed)
    {
        var (path, roles, swap) = (parsed.GetValue(_columns), parsed.GetValue(_roles), parsed.GetValue(_swap));
        var (mapping, errors) = path is null ? (null, []) : ColumnMapping.Load(path);
        foreach (var error in errors)
            Terminal.Fail(error.ToString());
        if (errors.Count > 0)
            return null;
        var options = new ReadOptions
        {
            Columns = mapping,
            Roles = roles is null && !swap ? null : new RoleCorrection { Roles = RolesOf(roles), Swap = swap },
        };
        return new ReadingSettings(options, path is null ? "" : $"{path} ({Hash(path)})", roles ?? "");
    }

    private static IReadOnlyDictionary<string, Speaker> RolesOf(string? roles) => roles is null ? new Dictionary<string, Speaker>() : RoleCorrection.Parse(roles, out _);

    /// <summary>Enough to see that the file was changed.</summary>
    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..8];

    private static string? Wrong(string roles)
    {
        RoleCorrection.Parse(roles, out var problem);
        return problem;
    }
}
