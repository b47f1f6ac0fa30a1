using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Scoring;

public sealed class MaskingTests(RunningService service)
{
    private const string Mobile = "一三八七幺二零四四五六";

    private readonly ScoringService.ScoringServiceClient _client = new(service.Channel);

    [Fact]
    public async Task ScoreCall_Masked_HidesThePersonalDataAndChangesNoFinding()
    {
        var open = await ScoreAsync(Call(mask: false));
        var masked = await ScoreAsync(Call(mask: true));

        Assert.Contains(Mobile, open.Turns[3].Text, StringComparison.Ordinal);
        Assert.Equal("我手机***********,下周二上午十点打给我。", masked.Turns[3].Text);
        Assert.Equal("mobile", Assert.Single(masked.Notes.Contacts).Kind);
        Assert.Equal(new string('*', "+8613871204456".Length), masked.Notes.Contacts[0].Value);
        Assert.True(masked.Masked);
        Assert.False(open.Masked);
        Assert.Equal(open.Checks, masked.Checks);
        Assert.Equal(open.Objections, masked.Objections);
        Assert.Equal(open.Turns.SelectMany(turn => turn.Violations), masked.Turns.SelectMany(turn => turn.Violations));
        Assert.Equal(open.Turns.Select(turn => turn.Text.Length), masked.Turns.Select(turn => turn.Text.Length));
        Assert.DoesNotContain("13871204456", masked.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Mobile, masked.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnalyzeCall_Masked_UpdatesHideItTooAndTheReportIsTheSame()
    {
        var transcript = Call(mask: true);
        using var call = await LiveCaller.OpenAsync(service, new CallSettings { CallId = transcript.CallId, Context = transcript.Context });
        var updates = new List<CallUpdate>();
        for (var i = 0; i < transcript.Turns.Count; i++)
        {
            updates.Add(await call.SendAsync(A.Partial(i + 1, transcript.Turns[i].Speaker, transcript.Turns[i].Text)));
            updates.Add(await call.SendAsync(A.Segment(i + 1, transcript.Turns[i].Speaker, transcript.Turns[i].Text)));
            updates.Add(await call.SendAsync(A.Segment(i + 1, transcript.Turns[i].Speaker, transcript.Turns[i].Text)));
        }
        var report = await call.EndAsync();

        Assert.All(updates, update => Assert.DoesNotContain(Mobile, update.ToString(), StringComparison.Ordinal));
        Assert.Equal(await ScoreAsync(transcript), report);
    }

    [Fact]
    public async Task ScoreCall_ContextWithTeamAndStart_ComesBackInTheReport()
    {
        var transcript = Call(mask: false);
        transcript.Context.AgentId = "8012";
        transcript.Context.Team = "north";
        transcript.Context.StartedAt = "2026-03-01T09:30:00+08:00";

        var report = await ScoreAsync(transcript);

        Assert.Equal(("8012", "north", "2026-03-01T09:30:00+08:00"), (report.AgentId, report.Team, report.StartedAt));
    }

    private async Task<CallReport> ScoreAsync(Transcript transcript) =>
        (await _client.ScoreCallAsync(new ScoreCallRequest { Transcript = transcript }, cancellationToken: TestContext.Current.CancellationToken)).Report;

    private static Transcript Call(bool mask)
    {
        var transcript = A.Transcript();
        transcript.Turns.Add(A.Turn("customer", $"我手机{Mobile},下周二上午十点打给我。"));
        transcript.Context = new CallContext { Mask = mask };
        return transcript;
    }
}
