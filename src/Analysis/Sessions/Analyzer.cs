using System.Reflection;
using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;
using Parley.Analysis.Models;
using Parley.Analysis.Playbook;

namespace Parley.Analysis.Sessions;

/// <summary>Model and playbook together, ready to analyse calls. Immutable and thread-safe; each call has a session of its own.</summary>
public sealed class Analyzer
{
    private readonly NoteScorer _notes;

    public Analyzer(ModelPackage model, PlaybookSet playbook)
    {
        Model = model;
        Strategies = new StrategySelector(playbook);
        Versions = new Versions(model.Card.Version, playbook.Version, ProductVersion);
        _notes = new NoteScorer(this);
    }

    public Versions Versions { get; }

    /// <summary>What the calls are scored with.</summary>
    public ModelPackage Model { get; }

    internal CallHeads Heads => Model.Heads;

    internal StrategySelector Strategies { get; }

    /// <summary>Loads the promoted model and the playbook.</summary>
    /// <exception cref="ModelLoadException">Either is missing or damaged; the message says which file and what to do.</exception>
    public static Analyzer Load(string modelsFolder, string playbookFolder)
    {
        var registry = new ModelRegistry(modelsFolder);
        return Load(ModelPackage.Load(registry.FolderOf(registry.Promoted())), playbookFolder);
    }

    /// <summary>Loads the playbook beside a model.</summary>
    /// <exception cref="ModelLoadException">The playbook has mistakes: all of them, file:line.</exception>
    public static Analyzer Load(ModelPackage model, string playbookFolder)
    {
        var playbook = PlaybookLoader.Load(playbookFolder);
        return playbook.Errors.Count == 0 ? new Analyzer(model, playbook.Playbook!)
            : throw new ModelLoadException($"The playbook has mistakes:\n{string.Join('\n', playbook.Errors)}");
    }

    /// <summary>Opens a call.</summary>
    public CallSession Open(string callId, CallContext context) => new(this, callId, context);

    /// <summary>Scores a recorded call or a note, through the same fold as a live call.</summary>
    public CallReport Score(CallInput input, CancellationToken cancellationToken = default) => input switch
    {
        Note note => _notes.Score(note),
        Transcript transcript => Score(transcript, cancellationToken),
        _ => throw new ArgumentException($"Unknown input {input.GetType().Name}.", nameof(input)),
    };

    private CallReport Score(Transcript transcript, CancellationToken cancellationToken)
    {
        var session = Open(transcript.CallId, transcript.Context);
        for (var i = 0; i < transcript.Turns.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            session.Take(transcript.Turns[i].ToSegment(i + 1));
        }
        return session.Finish() with { SourceFormat = transcript.SourceFormat };
    }

    private static string ProductVersion { get; } =
        typeof(Analyzer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
