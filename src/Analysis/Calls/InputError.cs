namespace Parley.Analysis.Calls;

/// <summary>Something in a file that cannot be used: where it is, what is wrong (with the value), and how to mend it.</summary>
/// <param name="File">The path or name under which the file was opened.</param>
/// <param name="Line">1-based; null when the mistake is about the file as a whole.</param>
/// <param name="Message">Without a full stop at its end.</param>
/// <param name="Remedy">A sentence; empty when there is none to give.</param>
public sealed record InputError(string File, int? Line, string Message, string Remedy)
{
    /// <summary>"file:line: message. remedy".</summary>
    public override string ToString()
    {
        var place = Line is { } line ? $"{File}:{line}" : File;
        return Remedy.Length == 0 ? $"{place}: {Message}." : $"{place}: {Message}. {Remedy}";
    }
}
