using Parley.Analysis.Calls;

namespace Parley.Scoring.Output;

/// <summary>A check's outcome as one coloured sign.</summary>
internal static class OutcomeMark
{
    /// <summary>Markup.</summary>
    public static string Of(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Met => "[green]✓[/]",
        CheckOutcome.Missed => "[red]✗[/]",
        CheckOutcome.NotApplicable => "[grey]–[/]",
        _ => "[grey]?[/]",
    };
}
