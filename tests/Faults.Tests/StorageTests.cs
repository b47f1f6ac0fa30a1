using Parley.Faults.Storage;

namespace Parley.Faults.Tests;

public sealed class StorageTests(ShortForm shortForm)
{
    [Theory]
    [InlineData("Full")]
    [InlineData("ReadOnly")]
    [InlineData("Gone")]
    public Task Outage_CallsAreOn_NothingUntrueIsAcknowledgedAndCallsGoOn(string fault) => shortForm.IsCleanAsync(
        async (undisturbed, note, cancellation) =>
            await new StorageRun(new StorageOptions(Enum.Parse<StorageFault>(fault), Times: 2, Calls: 6, TimeSpan.FromSeconds(1), Seed: 5), note)
                .RunAsync(undisturbed, cancellation));
}
