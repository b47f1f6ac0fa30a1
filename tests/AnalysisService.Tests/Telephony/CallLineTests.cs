using Google.Protobuf;
using Microsoft.Extensions.DependencyInjection;
using Parley.Analysis.Calls;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Telephony.Lines;
using Parley.AnalysisService.Tests.Hosting;
using Parley.AnalysisService.Tests.Live;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Tests.Telephony;

/// <summary>Words without numbers reach their call once each and in their order, wherever the call is and whoever else had it.</summary>
public sealed class CallLineTests : IAsyncDisposable
{
    private readonly FaultyStore _store = new();
    private readonly StoredService _first;
    private readonly StoredService _second;
    private readonly string _callId = A.Id("line");
    private readonly MovingCall _call;
    private readonly CallLine _line;

    public CallLineTests()
    {
        // The two do not know each other: to the second the first is as good as dead, with all that it had not stored.
        (_first, _second) = (new StoredService(_store), new StoredService(_store));
        _call = new MovingCall { At = CallAt(_first) };
        _line = new CallLine(_call, Settings, _first.Services.GetRequiredService<LiveLoad>(), TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        _store.Release();
        await _first.DisposeAsync();
        await _second.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Open_CallHasMoved_ItHasWhatWasNotStored()
    {
        await AddUnstoredAsync(A.Greeting, A.PriceObjection);
        _call.At = CallAt(_second);

        var opened = await _line.OpenAsync().Within();

        Assert.Equal((LineOutcome.Taken, 3L), (opened.Outcome, opened.NextSequence));
        await AddAsync(A.Begging);
        await AssertSaidAsync(A.Greeting, A.PriceObjection, A.Begging);
    }

    [Fact]
    public async Task Add_CallHasMoved_ItHasWhatWasNotStoredBefore()
    {
        await AddUnstoredAsync(A.Greeting, A.PriceObjection);
        _call.At = CallAt(_second);

        await AddAsync(A.Begging);

        await AssertSaidAsync(A.Greeting, A.PriceObjection, A.Begging);
    }

    [Fact]
    public async Task End_CallHasMoved_ReportHasWhatWasNotStored()
    {
        await AddUnstoredAsync(A.Greeting, A.PriceObjection);
        _call.At = CallAt(_second);
        _store.Release();

        Assert.Equal(LineOutcome.Taken, await _line.EndAsync().Within());

        var news = await _line.FollowAsync(2).Within();
        Assert.Equal(2, V1.CallReport.Parser.ParseFrom(news.Report).Turns.Count);
    }

    [Fact]
    public async Task Stored_CallHasMovedAndNobodySpeaks_IsStoredThere()
    {
        await AddUnstoredAsync(A.Greeting);
        _call.At = CallAt(_second);
        _store.Release();

        Assert.True(await _line.StoredAsync(1, TestContext.Current.CancellationToken).Within());

        await AssertSaidAsync(A.Greeting);
    }

    [Fact]
    public async Task Add_CallCannotBeReached_IsSentWithTheNextUnderANumberOfItsOwn()
    {
        await AddAsync(A.Greeting);
        var anew = new CallLine(_call, Settings, _first.Services.GetRequiredService<LiveLoad>(), TimeProvider.System);
        _call.At = null;
        Assert.Equal(LineOutcome.Unavailable, (await anew.AddAsync(Words(A.PriceObjection)).Within()).Outcome);
        _call.At = CallAt(_first);

        var answer = await anew.AddAsync(Words(A.Begging)).Within();

        Assert.Equal((LineOutcome.Taken, 3L), (answer.Outcome, answer.Update!.Sequence));
        await AssertSaidAsync(A.Greeting, A.PriceObjection, A.Begging);
    }

    [Fact]
    public async Task Add_AnswerIsLost_IsTakenOnce()
    {
        await AddAsync(A.Greeting);
        _call.LostAnswers = 1;

        var answer = await _line.AddAsync(Words(A.PriceObjection)).Within();

        Assert.Equal((LineOutcome.Taken, 2L), (answer.Outcome, answer.Update!.Sequence));
        await AssertSaidAsync(A.Greeting, A.PriceObjection);
    }

    [Fact]
    public async Task Add_AnotherCallerCameAndWent_GoesOnAfterItsWords()
    {
        await AddAsync(A.Greeting);
        var other = Guid.NewGuid();
        await _call.OpenAsync(new OpenRequest(other, Settings, Resume: true));
        await _call.AddAsync(new AddRequest(other, [Words(A.PriceObjection) with { Sequence = 2 }]));
        await _call.LeaveAsync(other);

        var answer = await _line.AddAsync(Words(A.Begging)).Within();

        Assert.Equal((LineOutcome.Taken, 3L), (answer.Outcome, answer.Update!.Sequence));
        await AssertSaidAsync(A.Greeting, A.PriceObjection, A.Begging);
    }

    [Fact]
    public async Task End_AnotherCallerHasTheCall_LeavesItOn()
    {
        await AddAsync(A.Greeting);
        await _call.OpenAsync(new OpenRequest(Guid.NewGuid(), Settings, Resume: true));

        Assert.Equal(LineOutcome.TakenOver, await _line.EndAsync().Within());

        Assert.False((await _call.ReportAsync().Within())!.Ended);
    }

    private byte[] Settings => LiveMapping.ToProto(new CallOpening(_callId, new CallContext(), Resume: true)).ToByteArray();

    private ICallGrain CallAt(StoredService service)
    {
        Assert.NotEmpty(service.Addresses);
        return service.Services.GetRequiredService<IGrainFactory>().GetCall(new CallKey(CallKey.DefaultTenant, _callId));
    }

    private static Segment Words(string text) => new() { Sequence = 1, Text = text };

    private async Task AddAsync(string text) => Assert.Equal(LineOutcome.Taken, (await _line.AddAsync(Words(text)).Within()).Outcome);

    private async Task AddUnstoredAsync(params string[] texts)
    {
        await _line.OpenAsync().Within();
        _store.Hold();
        foreach (var text in texts)
            await AddAsync(text);
        Assert.Equal(0, _line.Acknowledged);
    }

    private async Task AssertSaidAsync(params string[] texts)
    {
        var report = V1.CallReport.Parser.ParseFrom((await _call.ReportAsync().Within())!.Report);
        Assert.Equal(texts, report.Turns.Select(turn => turn.Text));
    }

    /// <summary>A call that changes its machine, as it would in a cluster that lost one.</summary>
    private sealed class MovingCall : ICallGrain
    {
        /// <summary>Null: it cannot be reached.</summary>
        public ICallGrain? At { get; set; }

        /// <summary>So many answers to words are lost, which were taken in.</summary>
        public int LostAnswers { get; set; }

        private ICallGrain Reached => At ?? throw new OrleansException("The machine is gone.");

        public Task<OpenAnswer> OpenAsync(OpenRequest request) => Reached.OpenAsync(request);

        public async Task<AddAnswer> AddAsync(AddRequest request)
        {
            var answer = await Reached.AddAsync(request);
            return --LostAnswers < 0 ? answer : throw new TimeoutException("No answer came.");
        }

        public Task EndAsync(Guid stream) => Reached.EndAsync(stream);

        public Task LeaveAsync(Guid stream) => Reached.LeaveAsync(stream);

        public Task<CallNews> FollowAsync(Guid stream, long acknowledged) => Reached.FollowAsync(stream, acknowledged);

        public Task<ReportAnswer?> ReportAsync() => Reached.ReportAsync();

        public Task EndIfSilentAsync(TimeSpan silence) => Reached.EndIfSilentAsync(silence);
    }
}
