using System.IO.Compression;
using System.Security.Cryptography;

namespace Parley.Analysis.Models;

/// <summary>The files of a model's folder.</summary>
public static class ModelFiles
{
    public const string Vocabulary = "vocabulary.bin";

    /// <summary>The groups of heads, each with a file of its own.</summary>
    public const string Customer = "customer";
    public const string CustomerContext = "customer-context";
    public const string Agent = "agent";
    public const string AgentContext = "agent-context";
    public const string PersonalityBag = "personality-bag";
    public const string Personality = "personality";
    public const string Stage = "stage";
    public const string Role = "role";
    public const string NotePersonality = "note-personality";
    public const string NoteStage = "note-stage";
    public const string NoteActs = "note-acts";

    /// <summary>The ML.NET model file of a group.</summary>
    public static string Of(string group) => group + ".zip";

    /// <summary>
    /// SHA-256 of a file's content. Of a zip: of its entries' names and contents, in order, since the zip's own bytes hold the time of writing.
    /// </summary>
    public static string Hash(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (!path.EndsWith(".zip", StringComparison.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(path));
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
                stream.CopyTo(content);
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(entry.FullName));
            hash.AppendData(content.ToArray());
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
