using System.Globalization;
using Parley.Analysis.Calls;
using Parley.Training.Data;
using Parley.Training.Data.Variety;
using Parley.Training.Evaluation;
using Spectre.Console;

namespace Parley.Training.Commands;

/// <summary>What validate prints: counts, authors, telling phrases, then warnings and, where they are seen, mistakes last.</summary>
internal static class VarietyOutput
{
    public static void Print(IReadOnlyList<LabelledCall> calls, IReadOnlyList<InputError> mistakes, VarietyReport variety, bool brief, TextWriter output)
    {
        if (!brief)
        {
            foreach (var (name, count) in DataCounts.Of(calls))
                output.WriteLine($"{name,-40} {count,6}");
            var console = Terminal.On(output);
            console.Write(Authors(variety.Authors));
            console.Write(Lengths(variety.Lengths));
            console.Write(Phrases(variety.Phrases));
            foreach (var warning in variety.Warnings)
                output.WriteLine($"warning: {warning}");
        }
        foreach (var mistake in mistakes)
            output.WriteLine(mistake);
        output.WriteLine($"{variety.Warnings.Count()} warnings");
    }

    private static Table Authors(IReadOnlyList<AuthorCounts> authors)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("author", "items", "share", "turns", "characters a turn");
        var items = authors.Sum(author => author.Items);
        foreach (var author in authors)
            table.AddRow(Markup.Escape(author.Author), Figure.Show(author.Items), Share((double)author.Items / items), Figure.Show(author.Turns), Figure.Show(author.MeanLength, "0.0"));
        return table;
    }

    private static Table Lengths(IReadOnlyList<ReplyLength> lengths)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("violation", "language", "turns", "characters a turn", "times a clean turn");
        foreach (var length in lengths)
            table.AddRow(length.Violation, length.Language, Figure.Show(length.Turns), Figure.Show(length.MeanLength, "0.0"), Figure.Show(length.Ratio, "0.00"));
        return table;
    }

    private static Table Phrases(IReadOnlyList<TellTalePhrase> phrases)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("label", "language", "phrase", "rows with it that have the label", "of the label's rows", "items");
        foreach (var phrase in phrases)
            table.AddRow(phrase.Label, phrase.Language, Markup.Escape(phrase.Phrase), Share(phrase.Purity), Share(phrase.Coverage), Figure.Show(phrase.Items));
        return table;
    }

    private static string Share(double share) => share.ToString("P0", CultureInfo.InvariantCulture);
}
