using System.CommandLine;
using Parley.Faults.Servers;

namespace Parley.Faults.Commands;

/// <summary>What several commands are told.</summary>
internal sealed class CommonOptions(int times)
{
    public Option<StoreKind> Store { get; } = new("--store") { Description = "sqlite or postgres.", DefaultValueFactory = _ => StoreKind.Sqlite };

    public Option<int> Times { get; } = new("--times") { Description = "How many faults.", DefaultValueFactory = _ => times };

    public Option<int> Calls { get; } = new("--calls") { Description = "Calls at once.", DefaultValueFactory = _ => 8 };

    public Option<int> Seed { get; } = new("--seed") { Description = "Of texts and moments.", DefaultValueFactory = _ => 1 };

    public Option<bool> Json { get; } = new("--json") { Description = "One JSON object." };

    /// <summary>All but the store.</summary>
    public void AddTo(Command command)
    {
        command.Add(Times);
        command.Add(Calls);
        command.Add(Seed);
        command.Add(Json);
    }
}
