namespace Parley.Analysis.Calls;

/// <summary>The keys of <see cref="ObjectionAnswer"/> in protos and reports.</summary>
public static class ObjectionAnswerKeys
{
    /// <summary>"open", "answered", "violated" or "passed_by".</summary>
    public static string ToKey(this ObjectionAnswer answer) => answer switch
    {
        ObjectionAnswer.Answered => "answered",
        ObjectionAnswer.Violated => "violated",
        ObjectionAnswer.PassedBy => "passed_by",
        _ => "open",
    };
}
