using Parley.Analysis.Models;
using Parley.Training.Commands;
using Parley.Training.Learning;
using Parley.Training.Tests;

[assembly: AssemblyFixture(typeof(SmallModel))]

namespace Parley.Training.Tests;

/// <summary>A model trained once for all tests, by the command itself, from <see cref="SmallData"/>; version "small", promoted.</summary>
public sealed class SmallModel : IDisposable
{
    public const string Version = "small";

    private readonly TempFolder _folder = new();

    public SmallModel()
    {
        DataFolder = SmallData.WriteTo(_folder);
        using var output = new StringWriter();
        ExitCode = TrainCommand.Run(new TrainOptions { Version = Version, DataFolder = DataFolder, ModelsFolder = ModelsFolder, Promote = true }, Quick, output);
        TrainOutput = output.ToString();
    }

    /// <summary>Settings with which a training takes seconds.</summary>
    internal static TrainingSettings Quick { get; } = TrainingSettings.Default with
    {
        Folds = 2,
        MinimumCalls = 2,
        VocabularySize = 3000,
        ContextSize = 300,
        Turn = new LinearOptions(Cost: 20, Iterations: 10),
        Bag = new LinearOptions(Cost: 20, Iterations: 10),
        Note = new LinearOptions(Cost: 20, Iterations: 10),
        TurnContext = new TreeOptions(Trees: 10, Leaves: 4, MinimumRowsPerLeaf: 3, LearningRate: 0.3, FeatureFraction: 1, SubsampleFraction: 1),
        MaximumFalseAlarmRate = 0.05,
    };

    public int ExitCode { get; }

    public string TrainOutput { get; }

    public string DataFolder { get; }

    public string ModelsFolder => _folder.PathOf("models");

    public string Folder => Path.Combine(ModelsFolder, Version);

    public static string PlaybookFolder => ParleyFolders.Playbook();

    public void Dispose() => _folder.Dispose();
}
