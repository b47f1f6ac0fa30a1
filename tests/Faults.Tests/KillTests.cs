using Parley.Faults.Kill;
using Parley.Faults.Servers;

namespace Parley.Faults.Tests;

public sealed class KillTests(ShortForm shortForm)
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public Task Kill_ServiceUnderLoad_LosesNothingThatWasAcknowledged(string store) => shortForm.IsCleanAsync(
        async (undisturbed, note, cancellation) => await new KillRun(new KillOptions(Enum.Parse<StoreKind>(store), Times: 2, Calls: 8, Seed: 7), note).RunAsync(undisturbed, cancellation));
}
