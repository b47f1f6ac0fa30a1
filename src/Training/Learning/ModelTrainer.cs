using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;
using Parley.Analysis.Models;
using Parley.Training.Data;

namespace Parley.Training.Learning;

/// <summary>Trains all heads from labelled calls: seeded, the same calls give the same model.</summary>
internal sealed class ModelTrainer(TrainingSettings settings, Action<string> progress)
{
    /// <summary>Trains on exactly these calls.</summary>
    public TrainedModel Train(IReadOnlyList<LabelledCall> calls)
    {
        progress("vocabulary");
        var vocabulary = VocabularyBuilder.Build(calls, settings.MinimumCalls, settings.VocabularySize);
        var groups = CallGroups.Of(calls);
        var scratch = new List<NGram>();
        var rows = calls.Select((call, i) => new TrainingCall(call, groups[i])).ToList();
        foreach (var row in rows)
            row.BuildFrames(vocabulary, scratch);

        var customer = new SideTrainer(Speaker.Customer, [.. Labels.CustomerActs.All, ObjectionHead.Label], rows, vocabulary, settings);
        var agent = new SideTrainer(Speaker.Agent, [.. Labels.AgentActs.All, .. Labels.Violations.All], rows, vocabulary, settings);
        var call = new CallTrainer(rows, vocabulary, settings);
        var note = new NoteTrainer(rows, vocabulary, settings);
        var heads = new List<TrainedHeads>();
        progress("customer acts");
        heads.Add(customer.TrainFirst(ModelFiles.Customer));
        progress("agent acts and violations");
        heads.Add(agent.TrainFirst(ModelFiles.Agent));
        progress("turns in context");
        var customerContext = customer.TrainSecond(ModelFiles.CustomerContext, agent.Labels.Count);
        heads.Add(customerContext with { Minimum = agent.ObjectionMinimum() });
        heads.Add(agent.TrainSecond(ModelFiles.AgentContext, customer.Labels.Count));
        progress("personality");
        var (bag, personality) = call.TrainPersonality(customer.Labels.Count);
        heads.AddRange([bag, personality]);
        progress("stage and role");
        heads.AddRange([call.TrainStage(), call.TrainRole()]);
        progress("notes");
        heads.AddRange([note.TrainPersonality(), note.TrainStage(), note.TrainActs()]);
        return new TrainedModel(vocabulary, heads, customer, agent, call, settings);
    }
}
