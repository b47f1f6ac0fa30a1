using Parley.AnalysisService.Tests.Hosting;
using Parley.AnalysisService.Tests.Storage;

// One service, and one database server that starts when it is first needed, for all tests that do not need one of their own.
[assembly: AssemblyFixture(typeof(RunningService))]
[assembly: AssemblyFixture(typeof(PostgresServer))]
