using Microsoft.Extensions.Time.Testing;
using Parley.AnalysisService.Telephony.Twilio;

namespace Parley.AnalysisService.Tests.Telephony;

public sealed class ReorderingWindowTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ReorderingWindow<long> _window;

    public ReorderingWindowTests() => _window = new ReorderingWindow<long>(4, TimeSpan.FromSeconds(2), _time);

    [Theory]
    [InlineData(1L, 2L, 3L, 4L)]
    [InlineData(0L, 1L, 2L, 3L)]
    [InlineData(2L, 1L, 4L, 3L)]
    [InlineData(4L, 3L, 2L, 1L)]
    public void TryTake_AnyOrderWithoutGap_GivesTheirOrderAtOnce(params long[] numbers)
    {
        foreach (var number in numbers)
            Assert.True(_window.Offer(number, number));

        Assert.Equal(numbers.Order(), Taken());
        Assert.Null(_window.Wait());
    }

    [Fact]
    public void TryTake_Gap_WaitsAndThenGoesOn()
    {
        Offer(1, 3, 4);
        Assert.Equal([1], Taken());
        _time.Advance(TimeSpan.FromSeconds(1.5));
        Offer(7);

        Assert.Equal(TimeSpan.FromSeconds(0.5), _window.Wait());
        Assert.Empty(Taken());
        _time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal([3, 4], Taken());
        _time.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal([7], Taken());
    }

    [Fact]
    public void TryTake_MoreHeldThanTheWindow_GoesOnWithoutWaiting()
    {
        Offer(1, 3, 4, 5, 6);
        Assert.Equal([1], Taken());
        Offer(7);

        Assert.Equal([3, 4, 5, 6, 7], Taken());
    }

    [Fact]
    public void Offer_WhatWasGivenUp_GoesOnByItselfOnce()
    {
        Offer(1, 3);
        Taken();
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([3], Taken());

        Assert.True(_window.Offer(2, 2));

        Assert.True(_window.TryTake(out var late, out var isLate));
        Assert.True(isLate);
        Assert.Equal(2, late);
        Assert.False(_window.Offer(2, 2));
    }

    [Fact]
    public void Offer_Repeat_IsNotTaken()
    {
        Offer(1, 3);

        Assert.False(_window.Offer(3, 3));
        Taken();
        Assert.False(_window.Offer(1, 1));
    }

    [Fact]
    public void TryTake_JoinsInTheMiddle_WaitsForEarlierOnesUnlessTheFirstIsKnown()
    {
        Offer(9);
        Assert.Empty(Taken());
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([9], Taken());

        var other = new ReorderingWindow<long>(4, TimeSpan.FromSeconds(2), _time);
        other.Offer(9, 9, isFirst: true);
        Assert.True(other.TryTake(out var first, out _));
        Assert.Equal(9, first);
    }

    [Fact]
    public void TryTake_NumberFarAhead_RemembersNoMoreThanItMust()
    {
        Offer(1, long.MaxValue - 1);
        Taken();
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal([long.MaxValue - 1], Taken());
        Assert.False(_window.Offer(2, 2));
    }

    private void Offer(params long[] numbers)
    {
        foreach (var number in numbers)
            _window.Offer(number, number);
    }

    private List<long> Taken()
    {
        var taken = new List<long>();
        while (_window.TryTake(out var item, out _))
            taken.Add(item);
        return taken;
    }
}
