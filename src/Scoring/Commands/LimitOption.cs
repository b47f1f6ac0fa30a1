using System.CommandLine;

namespace Parley.Scoring.Commands;

/// <summary>--limit: how many calls a text shows; the counts are of all.</summary>
internal static class LimitOption
{
    private const int Default = 100;

    public static Option<int> Create()
    {
        var limit = new Option<int>("--limit") { Description = "Calls that the text shows.", DefaultValueFactory = _ => Default };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var value) && value >= 0))
                result.AddError($"--limit is '{token.Value}'. Give a whole number from 0.");
        });
        return limit;
    }
}
