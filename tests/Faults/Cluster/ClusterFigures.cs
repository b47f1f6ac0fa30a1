using Parley.Faults.Calls;

namespace Parley.Faults.Cluster;

internal sealed class ClusterFigures(ClusterOptions options, int crashed, Tally tally) : CallFigures(tally)
{
    public override string Fault => options.Victim == ClusterVictim.Silo ? "kill -9 of one of three silos" : "kill -9 of the PostgreSQL of three silos";

    public int Seed => options.Seed;

    public int Killed => options.Times;

    /// <summary>Machines that ended although nobody killed them.</summary>
    public int Crashed => crashed;

    /// <summary>A silo's kill that breaks off no stream tests nothing; a database's need not break off any.</summary>
    public override bool Clean => base.Clean && crashed == 0 && (options.Victim != ClusterVictim.Silo || Resumptions > 0);
}
