using Parley.Analysis.Formats;

namespace Parley.Scoring.Inputs;

/// <summary>Reads the calls of the input's files one by one, in order.</summary>
internal sealed class InputReader(IReadOnlyList<InputFile> files, ReadOptions options)
{
    /// <summary>What is read from a place on.</summary>
    /// <param name="firstFile">From 0.</param>
    /// <param name="firstNumber">Which item of that file, from 0: those before it are read and left out.</param>
    public IEnumerable<InputItem> ReadFrom(int firstFile, int firstNumber)
    {
        var bytesBefore = files.Take(firstFile).Sum(file => file.Size);
        for (var index = firstFile; index < files.Count; index++)
        {
            foreach (var item in ReadFile(index, bytesBefore))
            {
                if (index > firstFile || item.Number >= firstNumber)
                    yield return item;
            }
            bytesBefore += files[index].Size;
        }
    }

    private IEnumerable<InputItem> ReadFile(int index, long bytesBefore)
    {
        Stream? opened = null;
        var number = 0;
        foreach (var item in Items(files[index], options with { Opened = stream => opened = stream }))
        {
            var position = opened is { CanRead: true, CanSeek: true } ? opened.Position : files[index].Size;
            yield return new InputItem(index, files[index].Path, number++, item, bytesBefore + position);
        }
    }

    private static IEnumerable<ReadItem> Items(InputFile file, ReadOptions options)
    {
        if (!file.IsStandardInput)
            return TranscriptReader.ReadFile(file.Path, options);
        return FromStandardInput(options);
    }

    private static IEnumerable<ReadItem> FromStandardInput(ReadOptions options)
    {
        using var input = Console.OpenStandardInput();
        foreach (var item in TranscriptReader.Read(input, "stdin", options))
            yield return item;
    }
}
