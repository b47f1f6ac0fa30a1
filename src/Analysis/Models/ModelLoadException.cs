namespace Parley.Analysis.Models;

/// <summary>A model cannot be loaded; the message says which file, what is wrong and what to do.</summary>
public sealed class ModelLoadException : Exception
{
    public ModelLoadException()
    {
    }

    public ModelLoadException(string message)
        : base(message)
    {
    }

    public ModelLoadException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
