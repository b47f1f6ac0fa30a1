using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>An objection that may still be answered: raised, or repeated, in the customer's last two turns.</summary>
/// <param name="position">Among all objections.</param>
/// <param name="kind">The act key.</param>
/// <param name="turn">The customer's.</param>
/// <param name="customerTurn">That turn's number among the customer's, from 1.</param>
internal sealed class RaisedObjection(int position, string kind, TurnReport turn, int customerTurn)
{
    public int Position { get; } = position;

    public string Kind { get; } = kind;

    public int FirstTurn { get; } = turn.Index;

    public int LastTurn { get; private set; } = turn.Index;

    /// <summary>The customer's turn that raised it last, by number.</summary>
    public int CustomerTurn { get; private set; } = customerTurn;

    public int Repeats { get; private set; }

    /// <summary>In the words that raised it last.</summary>
    public string Text { get; private set; } = turn.Text;

    /// <summary>Dealt with since it was raised last, well or badly.</summary>
    public bool IsTakenUp { get; set; }

    public void Repeat(TurnReport again, int customerTurn)
    {
        (LastTurn, CustomerTurn, Text, IsTakenUp) = (again.Index, customerTurn, again.Text, false);
        Repeats++;
    }
}
