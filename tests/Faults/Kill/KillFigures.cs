using Parley.Faults.Calls;

namespace Parley.Faults.Kill;

internal sealed class KillFigures(KillOptions options, int killed, Tally tally) : CallFigures(tally)
{
    public override string Fault => "kill -9 of the service";

    public string Store => options.Store.ToString().ToLowerInvariant();

    public int Seed => options.Seed;

    public int Killed => killed;
}
