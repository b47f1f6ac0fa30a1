namespace Parley.Analysis.Calls;

/// <summary>How urgently a supervisor should look at a violation.</summary>
public enum AlertSeverity
{
    /// <summary>Worth a word after the call.</summary>
    Notice = 1,

    /// <summary>The deal is being lost.</summary>
    Warning = 2,

    /// <summary>The customer is being hurt.</summary>
    Critical = 3,
}
