using Parley.Scoring.Running;

namespace Parley.Scoring.Tests.Running;

public sealed class FailureReasonTests
{
    [Theory]
    [InlineData("turns[3].speaker is \"boss\"", "turns….speaker is …")]
    [InlineData("byte 17 of the file (0x9F) is not valid UTF-8", "byte … of the file (…) is not valid UTF-…")]
    [InlineData("Access to the path '/home/a/b.txt' is denied", "Access to the path … is denied")]
    [InlineData("the file holds no call", "the file holds no call")]
    public void Of_Message_LeavesTheValuesOut(string message, string reason) => Assert.Equal(reason, FailureReason.Of(message));
}
