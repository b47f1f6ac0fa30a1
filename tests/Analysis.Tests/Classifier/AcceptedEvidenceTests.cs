using System.Globalization;
using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;
using Parley.Analysis.Models;
using Parley.Analysis.Sessions;

namespace Parley.Analysis.Tests.Classifier;

/// <summary>
/// The promoted model's evidence against the words that a reviewer would underline. The floors leave room for another model; what the
/// present one reaches is in the output.
/// </summary>
public sealed class AcceptedEvidenceTests(ITestOutputHelper output)
{
    private const double LeastHits = 0.9;
    private const double LeastOverlap = 0.8;

    /// <summary>A model that raised fewer alerts on these replies would leave the test of its alerts without meaning.</summary>
    private const double LeastAlerts = 0.25;

    private static readonly Lazy<Analyzer> Promoted = new(() => Analyzer.Load(ParleyFolders.Find("models"), ParleyFolders.Playbook()));

    [Fact]
    public void Find_RepliesWithAViolation_UnderlinesWhatAReviewerWould()
    {
        var found = EvidenceCase.All.Select(item => (Case: item, Spans: Find(item))).ToList();

        var (hits, overlap) = Measure("all replies", found);

        Assert.True(found.Count >= 60);
        Assert.True(hits >= LeastHits, $"Hits {hits:P0} < {LeastHits:P0}.");
        Assert.True(overlap >= LeastOverlap, $"Mean overlap {overlap:F2} < {LeastOverlap:F2}.");
    }

    [Fact]
    public void Score_RepliesThatRaiseAnAlert_UnderlinesWhatAReviewerWould()
    {
        var found = EvidenceCase.All.SelectMany(item => Alerts(item).Select(alert => (Case: item, Spans: alert.Evidence))).ToList();

        var (hits, overlap) = Measure("replies with an alert", found);

        Assert.True(found.Count >= LeastAlerts * EvidenceCase.All.Count, $"Only {found.Count} alerts.");
        Assert.True(hits >= LeastHits, $"Hits {hits:P0} < {LeastHits:P0}.");
        Assert.True(overlap >= LeastOverlap, $"Mean overlap {overlap:F2} < {LeastOverlap:F2}.");
    }

    [Fact]
    public void Find_AnyViolationInAnyReply_SpansLieInTheTextInOrder()
    {
        foreach (var item in EvidenceCase.All)
        {
            foreach (var violation in Labels.Violations.All)
            {
                var spans = Find(item with { Violation = violation });
                Assert.InRange(spans.Count, 1, 2);
                Assert.All(spans, span => Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= item.Agent.Length, $"{item.Id}: {span}"));
                Assert.True(spans.Count == 1 || spans[0].End <= spans[1].Start, $"{item.Id}: {spans[0]} and {spans[^1]} overlap.");
            }
        }
    }

    [Fact]
    public void Find_ReplyOfMoreThanTwoClauses_IsNotUnderlinedWhole()
    {
        var whole = EvidenceCase.All.Where(item => item.Clauses > 2 && Find(item) is [var span] && span.End - span.Start >= item.Agent.Length - 1);

        Assert.Empty(whole);
    }

    private static IReadOnlyList<Span> Find(EvidenceCase item)
    {
        var heads = Promoted.Value.Heads;
        var label = heads.Agent.Labels.ToList().IndexOf(item.Violation);
        return EvidenceFinder.Find(item.Agent, heads.Vocabulary, id => heads.Scorer.AgentGain(id, label));
    }

    private static IEnumerable<ViolationFinding> Alerts(EvidenceCase item) =>
        Promoted.Value.Score(item.Call).Turns[1].Violations.Where(finding => finding.Violation == item.Violation);

    private (double Hits, double Overlap) Measure(string name, List<(EvidenceCase Case, IReadOnlyList<Span> Spans)> found)
    {
        foreach (var group in found.GroupBy(item => $"{item.Case.Language} {item.Case.Violation}"))
            output.WriteLine(Line(group.Key, group.ToList()));
        output.WriteLine(Line(name, found));
        foreach (var (item, spans) in found.Where(item => !item.Case.IsHit(item.Spans)))
            output.WriteLine($"  missed {item.Id}: {string.Join(" | ", spans.Select(span => item.Agent[span.Start..span.End]))}");
        return (found.Average(item => item.Case.IsHit(item.Spans) ? 1 : 0), found.Average(item => item.Case.Overlap(item.Spans)));
    }

    private static string Line(string name, List<(EvidenceCase Case, IReadOnlyList<Span> Spans)> found) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {found.Count(item => item.Case.IsHit(item.Spans))} of {found.Count} hit, mean overlap {found.Average(item => item.Case.Overlap(item.Spans)):F2}");
}
