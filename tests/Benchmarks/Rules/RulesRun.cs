using System.Diagnostics;
using System.Globalization;
using System.Text;
using Parley.Analysis.Calls;
using Parley.Analysis.Scorecards.Rules;

namespace Parley.Benchmarks.Rules;

/// <summary>
/// What 500 rules of every kind cost on a recorded call of 200 turns, its normalising included. The call is made so that each rule hits; one that
/// does not is counted as ignored.
/// </summary>
internal static class RulesRun
{
    private const int RuleCount = 500;
    private const int TurnCount = 200;
    private const int Runs = 200;

    private static readonly string[] Fillers =
    [
        "我们这边主要做矿用气体检测,您那边现在一共用了多少台设备呢",
        "这个事情我得跟领导再商量一下,下周开完会才能给你答复",
        "上次那批传感器用了三个月就开始漂移,校准也校不回来",
        "您看是周四上午方便还是周五下午方便,我让工程师过去看一看",
        "the last batch started drifting after three months and we had to send it back",
    ];

    public static object Measure()
    {
        var loading = Stopwatch.StartNew();
        var rules = Load();
        var load = loading.Elapsed.TotalMilliseconds;
        var call = Call();
        var first = Time(() => rules.Evaluate(call));
        for (var i = 0; i < Runs; i++)
            rules.Evaluate(call);
        var cpuBefore = Environment.CpuUsage.TotalTime;
        var times = Enumerable.Range(0, Runs).Select(_ => Time(() => rules.Evaluate(call))).Order().ToList();
        var cpu = (Environment.CpuUsage.TotalTime - cpuBefore) / Runs;
        return new
        {
            Rules = rules.Rules.Count,
            Turns = call.Turns.Count,
            Characters = call.Turns.Sum(turn => turn.Text.Length),
            Ignored = rules.Evaluate(call).Count(result => result.Outcome != RuleOutcome.Hit),
            LoadMs = Rounded(load),
            FirstMs = Rounded(first),
            BestMs = Rounded(times[0]),
            MedianMs = Rounded(times[Runs / 2]),
            // What the runs cost this process, however busy the machine is.
            CpuMs = Rounded(cpu.TotalMilliseconds),
        };
    }

    private static double Time(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Rounded(double milliseconds) => Math.Round(milliseconds, 3);

    /// <summary>Through the loader, as a team's file is.</summary>
    private static RuleSet Load()
    {
        var yaml = new StringBuilder("version: 1.0.0\nrules:\n");
        for (var i = 0; i < RuleCount; i++)
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: rule-{i}\n    title: {{ zh: 规则, en: rule }}\n    when: {ConditionOf(i)}\n");
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, yaml.ToString());
            var (rules, errors) = RuleSetLoader.Load(file);
            return rules ?? throw new InvalidOperationException(string.Join('\n', errors));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Ten kinds in turn; each looks for words of its own, which the call says once.</summary>
    private static string ConditionOf(int rule) => (rule % 10) switch
    {
        0 or 1 => $"{{ role: agent, phrase: [{Term(rule)}, 没有说过的话{rule}] }}",
        2 => $"{{ near: {Term(rule)}检测仪表, distance: 1 }}",
        3 => $"{{ regex: '{Term(rule)}[一二三0-9]{{0,3}}台?' }}",
        4 => $"{{ phrase: {Term(rule)}, not_followed_by: {{ role: customer, act: buying_signal, within: {{ turns: 1 }} }} }}",
        5 => $"{{ act: objection_price, followed_by: {{ phrase: {Term(rule)}, within: {{ turns: 200 }} }} }}",
        6 => $"{{ all: [{{ phrase: {Term(rule)} }}, {{ not: {{ phrase: 没有说过的话{rule} }} }}, {{ any: [{{ violation: arguing }}, {{ act: greeting }}] }}] }}",
        7 => $"{{ phrase: {Term(rule)}, preceded_by: {{ personality: [undetermined, bargaining], within: {{ seconds: 600 }} }} }}",
        8 => $"{{ not: {{ regex: '(?:没有|从未){Term(rule)}\\d+元', last: {{ turns: 5 }} }} }}",
        _ => $"{{ phrase: {Term(rule)}, last: {{ seconds: 80000 }} }}",
    };

    /// <summary>Four Chinese characters of the rule's own.</summary>
    private static string Term(int rule)
    {
        const int FirstCharacter = 0x5200;
        return string.Concat((char)(FirstCharacter + (rule % 20)), (char)(FirstCharacter + 100 + (rule / 20)), (char)(FirstCharacter + 200 + (rule % 7)), (char)(FirstCharacter + 300 + (rule % 11)));
    }

    private static CallReport Call() => new()
    {
        CallId = "benchmark",
        Language = "zh",
        Stage = Labels.Stages.FollowUp,
        StageProbability = 1,
        Personality = PersonalityFinding.None with { History = Enumerable.Range(0, TurnCount).Select(turn => new PersonalityPoint(turn, Labels.Personalities.Bargaining, 1)).ToList() },
        Turns = Enumerable.Range(0, TurnCount).Select(Turn).ToList(),
        Versions = new Versions("", "", ""),
    };

    /// <summary>Each rule's words are said in one turn, by an agent where the rule asks for one.</summary>
    private static TurnReport Turn(int index)
    {
        var said = Enumerable.Range(0, RuleCount).Where(rule => index == 1 + ((rule * 2) + (rule % 10 < 2 ? 1 : rule / 10 % 2)) % (TurnCount - 2));
        var words = said.Select(rule => rule % 10 == 2 ? $"{Term(rule)}检则仪表" : rule % 10 == 8 ? "" : Term(rule));
        return new TurnReport
        {
            Index = index,
            Speaker = index % 2 == 0 ? Speaker.Agent : Speaker.Customer,
            Text = $"{Fillers[index % Fillers.Length]},{string.Join(',', words)}。",
            StartOffset = TimeSpan.FromSeconds(index * 6),
            EndOffset = TimeSpan.FromSeconds((index * 6) + 5),
            Acts = index % 2 == 0 ? [new LabelProbability(Labels.AgentActs.Greeting, 0.9)] : [new LabelProbability(Labels.CustomerActs.ObjectionPrice, 0.9)],
        };
    }
}
