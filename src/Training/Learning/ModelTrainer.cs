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
        progress("vocabulary, near-duplicates");
        var grouping = Task.Run(() => CallGroups.Of(calls));
        var vocabulary = VocabularyBuilder.Build(calls, settings.MinimumCalls, settings.VocabularySize);
        var groups = grouping.GetAwaiter().GetResult();
        var rows = calls.Select((call, i) => new TrainingCall(call, groups[i])).ToList();
        Parallel.ForEach(rows, row => row.BuildFrames(vocabulary));

        var customer = new SideTrainer(Speaker.Customer, [.. Labels.CustomerActs.All, ObjectionHead.Label], rows, vocabulary, settings);
        var agent = new SideTrainer(Speaker.Agent, [.. Labels.AgentActs.All, .. Labels.Violations.All], rows, vocabulary, settings);
        var call = new CallTrainer(rows, vocabulary, settings);
        var note = new NoteTrainer(rows, vocabulary, settings);
        List<TrainedHeads> turns = [], context = [], whole = [], notes = [];
        progress("customer acts");
        turns.Add(customer.TrainFirst(ModelFiles.Customer));
        progress("agent acts and violations");
        turns.Add(agent.TrainFirst(ModelFiles.Agent));
        progress("turns in context; personality, stage, role and notes");
        // ML.NET trains one LightGBM model at a time: what needs none has the other core.
        Parallel.Invoke(
            () => context = TrainContext(customer, agent),
            () => (whole, notes) = (TrainWhole(call, customer.Labels.Count), [note.TrainPersonality(), note.TrainStage(), note.TrainActs()]));
        return new TrainedModel(vocabulary, [.. turns, .. context, .. whole, .. notes], customer, agent, call, settings);
    }

    /// <summary>The second stages; the agent's looks at the objections that the customer's finds.</summary>
    private static List<TrainedHeads> TrainContext(SideTrainer customer, SideTrainer agent)
    {
        var customerContext = customer.TrainSecond(ModelFiles.CustomerContext, agent.Labels.Count);
        return [customerContext with { Minimum = agent.ObjectionMinimum() }, agent.TrainSecond(ModelFiles.AgentContext, customer.Labels.Count)];
    }

    private static List<TrainedHeads> TrainWhole(CallTrainer call, int customerLabels)
    {
        var (bag, personality) = call.TrainPersonality(customerLabels);
        return [bag, personality, call.TrainStage(), call.TrainRole()];
    }
}
