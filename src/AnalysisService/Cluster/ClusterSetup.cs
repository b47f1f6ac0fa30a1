using System.Net;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Cluster;

/// <summary>Orleans: alone by default, within this process but for one loopback port; with a cluster id, many machines that find each other in PostgreSQL.</summary>
internal static class ClusterSetup
{
    private const string ServiceId = "parley";
    private const string Invariant = "Npgsql";

    /// <summary>A killed machine is given up after about four seconds.</summary>
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(1);

    public static void AddCluster(this WebApplicationBuilder builder)
    {
        var plan = ClusterPlan.From(builder.Configuration);
        builder.Services.AddSingleton(plan);
        builder.Services.AddSingleton<IValidateOptions<ServiceOptions>, ClusterValidator>();
        builder.Services.AddSingleton<OtherSilos>();
        builder.Services.AddOptions<EndpointOptions>().PostConfigure<IOptions<ServiceOptions>>((endpoint, options) => Listen(endpoint, plan, options.Value));
        if (!plan.IsAlone)
            builder.Services.AddHostedService<MembershipTables>();
        Quieten(builder.Logging);
        builder.UseOrleans(silo => Configure(silo, plan));
    }

    private static void Configure(ISiloBuilder silo, ClusterPlan plan)
    {
        if (plan.IsAlone)
            silo.UseLocalhostClustering(serviceId: ServiceId, clusterId: ServiceId);
        else
            silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, plan.Database!));
        silo.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (ServiceId, plan.ClusterId ?? ServiceId));
        silo.Configure<ClusterMembershipOptions>(options => options.ProbeTimeout = ProbeTimeout);
        // Orleans' first directory forgets, with a machine, where grains of other machines are, and those are then let go: lines lost the words they kept,
        // and calls their streams. This one asks the machines that are left.
#pragma warning disable ORLEANSEXP003 // "Experimental" since Orleans 9; the alternative loses grains of machines that nothing happened to.
        silo.AddDistributedGrainDirectory();
#pragma warning restore ORLEANSEXP003
        silo.AddPlacementDirector<OnSiloPlacement, OnSiloDirector>();
        silo.AddPlacementDirector<AtCallerPlacement, AtCallerDirector>();
    }

    /// <summary>As little as people who run the service want to read.</summary>
    private static void Quieten(ILoggingBuilder logging)
    {
        logging.AddFilter("Polly", LogLevel.Warning);
        logging.AddFilter("Orleans", LogLevel.Warning);
        // Advice on the garbage collector, and pauses of the whole machine.
        logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error);
        logging.AddFilter("Orleans.Runtime.MembershipService.LocalSiloHealthMonitor", LogLevel.Error);
        logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
    }

    private static void Listen(EndpointOptions endpoint, ClusterPlan plan, ServiceOptions options)
    {
        var address = plan.IsAlone ? IPAddress.Loopback : ClusterPlan.AddressOf(options);
        var port = plan.IsAlone || options.SiloPort == 0 ? FreePort.On(address) : options.SiloPort;
        endpoint.AdvertisedIPAddress = address;
        endpoint.SiloPort = port;
        endpoint.SiloListeningEndpoint = new IPEndPoint(address, port);
        // All who call are in the silos themselves: nobody needs a gateway.
        endpoint.GatewayPort = 0;
    }
}
