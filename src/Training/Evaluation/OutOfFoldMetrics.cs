using System.Text.Json.Nodes;
using Parley.Training.Learning;

namespace Parley.Training.Evaluation;

/// <summary>What the heads reach on training calls that their fold's models have not seen, per label.</summary>
internal static class OutOfFoldMetrics
{
    public static JsonObject Of(TrainedModel model)
    {
        var json = new JsonObject();
        Add(json, "customer", model.Customer, model);
        Add(json, "agent", model.Agent, model);
        return json;
    }

    private static void Add(JsonObject json, string side, SideTrainer trainer, TrainedModel model)
    {
        var thresholds = model.Heads.First(heads => heads.Name == side + "-context").Thresholds;
        for (var label = 0; label < trainer.Labels.Count; label++)
        {
            var counts = new LabelCounts();
            for (var row = 0; row < trainer.Rows.Count; row++)
            {
                if (SideTrainer.IsLabelled(trainer.Rows[row].Turn, trainer.Labels[label]))
                    counts.Add(SideTrainer.Has(trainer.Rows[row].Turn, trainer.Labels[label]), trainer.Probabilities[row][label] >= thresholds[label]);
            }
            json[$"{side}/{trainer.Labels[label]}"] = new JsonObject
            {
                ["precision"] = Figure.Json(counts.Precision),
                ["recall"] = Figure.Json(counts.Recall),
                ["f1"] = Figure.Json(counts.F1),
                ["support"] = counts.Support,
            };
        }
    }
}
