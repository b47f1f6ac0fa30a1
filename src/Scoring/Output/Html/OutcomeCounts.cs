using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>How often a check ended how.</summary>
internal sealed class OutcomeCounts(string handbook)
{
    /// <summary>The H-number.</summary>
    public string Handbook { get; } = handbook;

    public int Met { get; private set; }

    public int Missed { get; private set; }

    public int NotApplicable { get; private set; }

    public int CannotTell { get; private set; }

    /// <summary>Met, of met and missed; null when neither.</summary>
    public double? MetShare => Met + Missed == 0 ? null : (double)Met / (Met + Missed);

    public void Add(CheckOutcome outcome)
    {
        switch (outcome)
        {
            case CheckOutcome.Met: Met++; break;
            case CheckOutcome.Missed: Missed++; break;
            case CheckOutcome.NotApplicable: NotApplicable++; break;
            default: CannotTell++; break;
        }
    }
}
