using BenchmarkDotNet.Running;
using Parley.Benchmarks;
using Parley.Benchmarks.Calls;
using Parley.Benchmarks.Heads;

// The short forms, for figures that are compared from run to run: NAME --json prints one JSON object. Anything else goes to BenchmarkDotNet.
var shortForms = new Dictionary<string, Func<object>>(StringComparer.Ordinal)
{
    ["heads"] = HeadsRun.Measure,
    ["call"] = CallRun.Measure,
};
if (args is [var name, "--json"] && shortForms.TryGetValue(name, out var measure))
{
    Console.WriteLine(Figures.Format(measure()));
    return 0;
}
if (args.Length == 0 || args.Contains("--json"))
{
    Console.Error.WriteLine($"usage: Benchmarks ({string.Join('|', shortForms.Keys)}) --json");
    Console.Error.WriteLine("       Benchmarks --filter '*' [any option of BenchmarkDotNet]");
    return 2;
}
BenchmarkSwitcher.FromAssembly(typeof(HeadsRun).Assembly).Run(args, new InProcessConfig());
return 0;
