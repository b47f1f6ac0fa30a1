using Parley.Analysis.Calls;
using Parley.Analysis.Sessions;
using Parley.Scoring.Commands;

namespace Parley.Scoring.Running;

/// <summary>What becomes of one call: every step from the input to its report. Thread-safe; nothing here knows of other calls.</summary>
internal sealed class CallScorer(Analyzer analyzer, ScoreOptions options)
{
    public CallReport Score(CallInput call) => analyzer.Score(options.Prepare(call), CancellationToken.None);
}
