using Parley.Faults.Malformed;

namespace Parley.Faults.Tests;

public sealed class MalformedTests(ShortForm shortForm)
{
    [Fact]
    public Task MalformedStreams_OrdinaryCallsAreOn_AreRefusedAndTheCallsGoOnUntouched() => shortForm.IsCleanAsync(
        async (undisturbed, note, cancellation) => await new MalformedRun(new MalformedOptions(Streams: 500, Calls: 4, Seed: 11), note).RunAsync(undisturbed, cancellation));
}
