using System.CommandLine;
using Parley.Load.Servers;

namespace Parley.Load.Commands;

/// <summary>Options that several commands share.</summary>
internal static class LoadOptions
{
    public static Option<StoreChoice> Store() => new("--store")
    {
        Description = "Where the service keeps calls: none, sqlite, or postgres (a server of its own, from Debian's package).",
        DefaultValueFactory = _ => StoreChoice.None,
    };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object." };

    /// <summary>A whole number from 1.</summary>
    public static Option<int> Count(string name, int standard, string description)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var value) && value is >= 1 and <= 1_000_000))
                result.AddError($"{name} is '{token.Value}'. Give a whole number from 1 to 1000000.");
        });
        return option;
    }
}
