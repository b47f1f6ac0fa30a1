using Parley.Analysis.Calls;
using Parley.Scoring.Replay;

namespace Parley.Scoring.Tests.Replay;

public sealed class CallPaceTests
{
    [Fact]
    public void DueTimes_TimesKnown_AreTheEndsOfTheWordsFromTheFirstStart()
    {
        var due = CallPace.DueTimes([Timed(60, 62), Timed(63, 70)], speed: 1);

        Assert.Equal([Seconds(2), Seconds(10)], due);
    }

    [Fact]
    public void DueTimes_FourTimesTheSpeed_TakesAQuarter()
    {
        var due = CallPace.DueTimes([Timed(0, 4), Timed(4, 12)], speed: 4);

        Assert.Equal([Seconds(1), Seconds(3)], due);
    }

    [Fact]
    public void DueTimes_SpeedZero_WaitsForNothing() =>
        Assert.Equal([TimeSpan.Zero, TimeSpan.Zero], CallPace.DueTimes([Timed(0, 4), Timed(4, 12)], speed: 0));

    [Fact]
    public void DueTimes_NoTimes_GoesByTheLengthOfTheWords()
    {
        var due = CallPace.DueTimes([Said("好的"), Said("我们的设备能在井下用,已经有三个矿在用了")], speed: 1);

        Assert.True(due[1] - due[0] > due[0]);
        Assert.InRange(due[1].TotalSeconds, 3, 8);
    }

    [Fact]
    public void DueTimes_TimesGoBack_NeverDo()
    {
        var due = CallPace.DueTimes([Timed(10, 20), Timed(5, 8), Said("好")], speed: 1);

        Assert.Equal(due.Order(), due);
    }

    [Fact]
    public void Spoken_SameLength_TakesLongerInChinese() =>
        Assert.True(CallPace.Spoken("这个价格可以商量") > CallPace.Spoken("the pric"));

    private static Turn Timed(double start, double end) => new() { Text = "好", StartOffset = Seconds(start), EndOffset = Seconds(end) };

    private static Turn Said(string text) => new() { Text = text };

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
