namespace Parley.Contracts.Mapping;

/// <summary>The largest requests that are taken, as the protos' comments say. Characters are UTF-16 code units.</summary>
public static class RequestLimits
{
    /// <summary>Characters of an id or a voice's name.</summary>
    public const int Id = 200;

    /// <summary>Characters of a turn, a segment or a note.</summary>
    public const int Text = 20_000;

    /// <summary>Turns of a transcript.</summary>
    public const int Turns = 20_000;

    /// <summary>Placeholder values of a context.</summary>
    public const int Placeholders = 50;

    /// <summary>Characters of a placeholder's name or value.</summary>
    public const int Placeholder = 200;
}
