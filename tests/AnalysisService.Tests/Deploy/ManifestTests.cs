using System.Globalization;
using System.Xml.Linq;
using Parley.AnalysisService.Settings;
using YamlDotNet.RepresentationModel;

namespace Parley.AnalysisService.Tests.Deploy;

/// <summary>The files of deploy/ can be read and agree with each other and with the service.</summary>
public sealed class ManifestTests
{
    /// <summary>For the farewell to the streams, and what .NET gives a host to stop.</summary>
    private const int AfterDrain = 5 + 30;

    public static TheoryData<string> Manifests => [.. Directory.GetFiles(Path.Combine(Repository.Root, "deploy", "kubernetes"), "*.yaml").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Manifest_Read_NamesWhatItIs(string file)
    {
        foreach (var document in Documents(file))
        {
            Assert.NotEmpty(Text(document, "apiVersion"));
            Assert.NotEmpty(Text(document, "kind"));
        }
    }

    [Fact]
    public void Kustomization_Resources_AreThere()
    {
        foreach (var resource in (YamlSequenceNode)Documents("kustomization.yaml").Single()["resources"])
            Assert.True(File.Exists(Path.Combine(Repository.Root, "deploy", "kubernetes", resource.ToString())), $"{resource} is not there.");
    }

    [Fact]
    public void Deployment_Settings_AreSettingsOfTheService()
    {
        var known = typeof(ServiceOptions).GetProperties().Select(property => property.Name).ToHashSet();

        var set = Environment().Keys.Concat(UnitLines("Environment").Select(line => line.Split('=')[0]))
            .Where(name => name.StartsWith("Parley__", StringComparison.Ordinal)).Select(name => name["Parley__".Length..]);

        Assert.All(set, name => Assert.Contains(name, known));
    }

    [Fact]
    public void Deployment_Probes_AskTheRightPortAndPath()
    {
        var container = Container();
        var ports = ((YamlSequenceNode)container["ports"]).ToDictionary(port => Text(port, "name"), port => Text(port, "containerPort"));

        Assert.Equal(Environment()["Parley__GrpcAddress"], $"http://*:{ports["grpc"]}");
        Assert.Equal(Environment()["Parley__HttpAddress"], $"http://*:{ports["http"]}");
        Assert.Equal(Environment()["Parley__SiloPort"], ports["silo"]);
        Assert.Equal(("/healthz", "http"), Probe(container, "livenessProbe"));
        Assert.Equal(("/healthz", "http"), Probe(container, "startupProbe"));
        Assert.Equal(("/readyz", "http"), Probe(container, "readinessProbe"));
    }

    [Fact]
    public void Deployment_GracePeriod_IsLongEnoughForTheDrain()
    {
        var pause = Number(Container()["lifecycle"]["preStop"]["sleep"], "seconds");
        var drain = int.Parse(Environment()["Parley__DrainSeconds"], CultureInfo.InvariantCulture);

        Assert.True(Number(Pod(), "terminationGracePeriodSeconds") >= pause + drain + AfterDrain);
    }

    [Fact]
    public void Unit_StopTimeout_IsLongEnoughForTheDrain()
    {
        var drain = UnitLines("Environment").Single(line => line.StartsWith("Parley__DrainSeconds=", StringComparison.Ordinal)).Split('=')[1];

        var timeout = int.Parse(UnitLines("TimeoutStopSec").Single(), CultureInfo.InvariantCulture);

        Assert.True(timeout >= int.Parse(drain, CultureInfo.InvariantCulture) + AfterDrain);
    }

    [Fact]
    public void Unit_Lines_AreSectionsCommentsOrSettings()
    {
        var lines = Repository.Read("deploy", "systemd", "parley.service").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["[Unit]", "[Service]", "[Install]"], lines.Where(line => line[0] == '['));
        Assert.All(lines.Where(line => line[0] is not ('[' or '#')), line => Assert.Matches("^[A-Z][A-Za-z]+=", line));
    }

    [Fact]
    public void Container_Ports_AreThoseOfTheDeployment()
    {
        var project = XDocument.Parse(Repository.Read("src", "AnalysisService", "AnalysisService.csproj"));
        var ports = project.Descendants("ContainerPort").Select(port => port.Attribute("Include")!.Value);
        var variables = project.Descendants("ContainerEnvironmentVariable").ToDictionary(item => item.Attribute("Include")!.Value, item => item.Attribute("Value")!.Value);

        Assert.Equal(["5080", "5081"], ports);
        Assert.Equal("5081", variables["ASPNETCORE_HTTP_PORTS"]);
        Assert.Equal(Environment()["Parley__GrpcAddress"], variables["Parley__GrpcAddress"]);
        Assert.NotEqual("root", project.Descendants("ContainerUser").Single().Value);
    }

    private static List<YamlMappingNode> Documents(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Repository.Read("deploy", "kubernetes", file)));
        Assert.NotEmpty(stream.Documents);
        return [.. stream.Documents.Select(document => (YamlMappingNode)document.RootNode)];
    }

    private static YamlNode Pod() => Documents("deployment.yaml").Single()["spec"]["template"]["spec"];

    private static YamlNode Container() => Assert.Single((YamlSequenceNode)Pod()["containers"]);

    private static Dictionary<string, string> Environment() => ((YamlSequenceNode)Container()["env"]).Cast<YamlMappingNode>().ToDictionary(
        variable => Text(variable, "name"), variable => variable.Children.TryGetValue("value", out var value) ? value.ToString() : "");

    private static (string Path, string Port) Probe(YamlNode container, string name) =>
        (Text(container[name]["httpGet"], "path"), Text(container[name]["httpGet"], "port"));

    private static string Text(YamlNode node, string field) => node[field].ToString();

    private static int Number(YamlNode node, string field) => int.Parse(Text(node, field), CultureInfo.InvariantCulture);

    private static IEnumerable<string> UnitLines(string setting) => Repository.Read("deploy", "systemd", "parley.service").Split('\n')
        .Where(line => line.StartsWith($"{setting}=", StringComparison.Ordinal)).Select(line => line[(setting.Length + 1)..]);
}
