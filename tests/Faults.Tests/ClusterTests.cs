using Parley.Faults.Cluster;

namespace Parley.Faults.Tests;

public sealed class ClusterTests(ShortForm shortForm)
{
    [Theory]
    [InlineData("Silo")]
    [InlineData("Postgres")]
    public Task Kill_PartOfAClusterUnderLoad_LosesNothingThatWasAcknowledged(string victim) => shortForm.IsCleanAsync(
        async (undisturbed, note, cancellation) =>
            await new ClusterRun(new ClusterOptions(Enum.Parse<ClusterVictim>(victim), Times: 1, Calls: 9, Seed: 1), note).RunAsync(undisturbed, cancellation));
}
