using Parley.Analysis.Calls;

namespace Parley.Analysis.Scorecards;

/// <summary>Loads a scorecard from a YAML file (docs/scorecards.md).</summary>
public static class ScorecardLoader
{
    /// <summary>The scorecard, or every mistake in it, each with its line. Does not throw for anything wrong with the file.</summary>
    /// <param name="path">Of the file.</param>
    /// <param name="rules">The ids of the rules that items may name.</param>
    public static (Scorecard? Scorecard, IReadOnlyList<InputError> Errors) Load(string path, IReadOnlyList<string> rules)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(rules);
        return Load(StandardsFile.Open(path), rules);
    }

    internal static (Scorecard? Scorecard, IReadOnlyList<InputError> Errors) Load(StandardsFile file, IReadOnlyList<string> rules)
    {
        if (file.Fields is not { } fields)
            return (null, file.Errors);
        fields.RefuseUnknown("id", "version", "title", "items");
        var (id, version, title) = (StandardsFile.Id(fields), file.Version(), StandardsFile.Title(fields));
        var parser = new ScorecardItemParser(rules);
        var items = file.Entries("items", "an item").Select(entry => parser.Parse(entry.Fields)).OfType<ScorecardItem>().ToList();
        if (items.Count == 0 && file.Errors.Count == 0)
            file.Report((int?)null, "the scorecard has no items", "Give some under \"items:\".");
        else if (items.Sum(item => item.Weight) == 0 && file.Errors.Count == 0)
            file.Report((int?)null, "the items' weights are all 0", "Give at least one item a weight.");
        return file.Errors.Count > 0 ? (null, file.Errors) : (new Scorecard(id, version, title, items), []);
    }
}
