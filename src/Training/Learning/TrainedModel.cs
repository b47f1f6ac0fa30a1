using Parley.Analysis.Classifier;

namespace Parley.Training.Learning;

/// <summary>What a training run made: the heads to save, and the trainers with their out-of-fold results for the card.</summary>
internal sealed record TrainedModel(
    Vocabulary Vocabulary, IReadOnlyList<TrainedHeads> Heads, SideTrainer Customer, SideTrainer Agent, CallTrainer Call, TrainingSettings Settings);
