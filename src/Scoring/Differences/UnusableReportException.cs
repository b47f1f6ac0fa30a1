using Parley.Analysis.Calls;

namespace Parley.Scoring.Differences;

/// <summary>A file of reports that cannot be compared: where and why.</summary>
internal sealed class UnusableReportException(InputError error) : Exception(error.ToString());
