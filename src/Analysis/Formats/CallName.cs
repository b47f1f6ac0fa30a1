namespace Parley.Analysis.Formats;

/// <summary>The parts of a file's name that matter. A member of an archive is named "archive.zip!folder/member.json", a compressed file keeps its ".gz".</summary>
internal static class CallName
{
    /// <summary>The id of a call that names none: its file's name without folder, archive and extension.</summary>
    public static string From(string file)
    {
        var stem = Path.GetFileNameWithoutExtension(MemberOf(file));
        return stem.Length > 0 ? stem : "call";
    }

    /// <summary>".JSON", in capitals; "" for none.</summary>
    public static string ExtensionOf(string file) => Path.GetExtension(MemberOf(file)).ToUpperInvariant();

    private static string MemberOf(string file)
    {
        var archive = file.LastIndexOf(".zip!", StringComparison.OrdinalIgnoreCase);
        var member = archive >= 0 ? file[(archive + ".zip!".Length)..] : file.StartsWith("stdin!", StringComparison.Ordinal) ? file["stdin!".Length..] : file;
        return member.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && member.Length > 3 ? member[..^3] : member;
    }
}
