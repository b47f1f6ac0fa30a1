using System.CommandLine;
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
    public ReadOptions? Read(ParseResult parsed)
    {
        var mapping = parsed.GetValue(_columns) is { } path ? ColumnMapping.Load(path) : (null, []);
        foreach (var error in mapping.Errors)
            Terminal.Fail(error.ToString());
        if (mapping.Errors.Count > 0)
            return null;
        var (roles, swap) = (parsed.GetValue(_roles), parsed.GetValue(_swap));
        return new ReadOptions
        {
            Columns = mapping.Mapping,
            Roles = roles is null && !swap ? null : new RoleCorrection { Roles = roles is null ? new Dictionary<string, Analysis.Calls.Speaker>() : RoleCorrection.Parse(roles, out _), Swap = swap },
        };
    }

    private static string? Wrong(string roles)
    {
        RoleCorrection.Parse(roles, out var problem);
        return problem;
    }
}
