using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parley.Analysis.Calls;
using Parley.Analysis.Models;
using Parley.Analysis.Sessions;
using Parley.Training.Data;
using Parley.Training.Evaluation;
using Parley.Training.Learning;

namespace Parley.Training.Card;

/// <summary>Quality against amount of data: the same training on nested parts of the training split.</summary>
internal sealed class LearningCurve(CallData data, TrainingSettings settings, string playbookFolder, Action<string> progress)
{
    private static readonly double[] Shares = [0.25, 0.5, 1];

    /// <param name="whole">Figures of a model that was trained just so on the whole split; null trains it again.</param>
    public IReadOnlyList<LearningPoint> Run(EvaluationResult? whole) => Shares.Select(share =>
    {
        if (share == 1 && whole is not null)
            return LearningPoint.Of(share, data.Train.Count, whole);
        var part = Part(data.Train, share);
        progress(string.Create(CultureInfo.InvariantCulture, $"learning curve: {100 * share:0} % of the training items ({part.Count})"));
        return LearningPoint.Of(share, part.Count, Measure(part));
    }).ToList();

    /// <summary>The smallest number of groups (see <see cref="CallGroups"/>), in an order fixed by their ids, that hold the share; smaller parts are in larger ones.</summary>
    internal static IReadOnlyList<LabelledCall> Part(IReadOnlyList<LabelledCall> calls, double share)
    {
        var groups = CallGroups.Of(calls);
        var ordered = calls.Zip(groups).GroupBy(pair => pair.Second, pair => pair.First)
            .OrderBy(group => Hash(group.Select(call => call.Id).Min(StringComparer.Ordinal)!), StringComparer.Ordinal);
        var part = new List<LabelledCall>();
        foreach (var group in ordered)
        {
            if (part.Count >= share * calls.Count)
                break;
            part.AddRange(group);
        }
        return part.OrderBy(call => call.Id, StringComparer.Ordinal).ToList();
    }

    private EvaluationResult Measure(IReadOnlyList<LabelledCall> part)
    {
        var folder = Directory.CreateTempSubdirectory("parley-curve-").FullName;
        try
        {
            var trained = new ModelTrainer(settings, step => progress($"  {step}")).Train(part);
            ModelWriter.WriteWeights(trained, folder, "", DataCounts.Of(part), "unknown").Save(folder);
            return new Evaluator(Analyzer.Load(ModelPackage.Load(folder), playbookFolder)).Evaluate("test", data.Test)[0];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Hash(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
