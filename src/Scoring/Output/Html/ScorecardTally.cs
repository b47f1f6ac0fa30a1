using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>The team's scorecard over all calls: how the scores are spread, and what each item gave.</summary>
internal sealed class ScorecardTally
{
    /// <summary>The lower ends of the bands in which scores are shown; the last ends at 100, itself included.</summary>
    public static IReadOnlyList<int> Bands { get; } = [0, 20, 40, 60, 70, 80, 90];

    public TeamTitle Title { get; } = new();

    /// <summary>Id and version of each scorecard that was used; one, unless reports of several runs are shown together.</summary>
    public SortedSet<string> Versions { get; } = new(StringComparer.Ordinal);

    /// <summary>In the order of the scorecard.</summary>
    public Dictionary<string, ItemTally> Items { get; } = [];

    /// <summary>Calls by the band of their score, as <see cref="Bands"/>.</summary>
    public int[] Spread { get; } = new int[Bands.Count];

    /// <summary>Calls that have a score.</summary>
    public int Scored { get; private set; }

    /// <summary>Calls in which no item counted.</summary>
    public int WithoutScore { get; private set; }

    public void Add(ScorecardResult result, string language)
    {
        Title.Add(language, result.Title);
        Versions.Add($"{result.Id} {result.Version}");
        if (result.Score is { } score)
        {
            Scored++;
            Spread[BandOf(score)]++;
        }
        else
        {
            WithoutScore++;
        }
        foreach (var item in result.Items)
        {
            if (!Items.TryGetValue(item.Item, out var tally))
                Items[item.Item] = tally = new ItemTally();
            tally.Add(item, language);
        }
    }

    private static int BandOf(double score)
    {
        var band = Bands.Count - 1;
        while (band > 0 && score < Bands[band])
            band--;
        return band;
    }
}
