namespace Parley.Analysis.Formats;

/// <summary>How a line names its speaker.</summary>
internal enum HeadKind
{
    /// <summary>"客服: …", "[00:15] Agent: …".</summary>
    Colon,

    /// <summary>"【客服】…", "[客服 00:15] …".</summary>
    Bracket,

    /// <summary>"坐席-工号8012 2026-11-20 10:00:15" on a line of its own, the words below it.</summary>
    Heading,

    /// <summary>"客服" on a line of its own, the words below it.</summary>
    Bare,

    /// <summary>"[00:15] …".</summary>
    Time,
}
