namespace Parley.Analysis.Formats;

/// <summary>The id of a call that names none: its file's name without folder and extension.</summary>
internal static class CallName
{
    public static string From(string file)
    {
        var stem = Path.GetFileNameWithoutExtension(file);
        return stem.Length > 0 ? stem : "call";
    }
}
