using Parley.Analysis.Calls;

namespace Parley.Training.Evaluation;

/// <summary>The sets by other hands that the model is judged on: labelled ones under eval/, real dialogue under real/.</summary>
internal sealed class MeasureSets(string folder)
{
    public string Calls => Path.Combine(folder, "eval", "dev-calls.jsonl");

    public string Replies => Path.Combine(folder, "eval", "dev-replies.jsonl");

    public string Notes => Path.Combine(folder, "eval", "dev-notes.jsonl");

    public string Travel => Path.Combine(folder, "real", "zh-travel-enquiries.jsonl");

    public string Persuasion => Path.Combine(folder, "real", "en-charity-persuasion.jsonl");

    public string ServiceTurns => Path.Combine(folder, "real", "en-service-customer-turns.jsonl");

    /// <summary>What is not there, each with the remedy.</summary>
    public IReadOnlyList<InputError> Missing() => new[] { Calls, Replies, Notes, Travel, Persuasion, ServiceTurns }.Where(file => !File.Exists(file))
        .Select(file => new InputError(file, null, "the measures need this file", "Give the folder that holds eval/ and real/ with --shared.")).ToList();
}
